package fr.encharge.eventlog;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value: 32 bytes. The digest before the first commit is all zeros. */
record Digest(byte[] bytes) {

    static final Digest NONE = new Digest(new byte[32]);

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
