package fr.encharge.embedded.store;

import java.util.Arrays;

/**
 * A range of keys.
 *
 * @param from the first key that may be in it
 * @param to the first key behind it
 */
record KeyRange(byte[] from, byte[] to) {

    static KeyRange of(byte[] prefix) {
        return new KeyRange(prefix, behind(prefix));
    }

    /** The first key that is greater than all that begin so. */
    static byte[] behind(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == (byte) 0xFF) {
            last--;
        }
        byte[] behind = Arrays.copyOf(prefix, last + 1);
        behind[last]++;
        return behind;
    }
}
