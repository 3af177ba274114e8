package fr.encharge.ideas.words;

import java.util.Set;
import java.util.TreeSet;

/**
 * A word of a text.
 *
 * @param written without case, accents and elision
 * @param stem also without its ending
 * @param begun nothing stands behind it: there may be more to come
 */
record Word(String written, String stem, boolean begun) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;

    /** What an index has of it: the stem as a whole, and how the word begins. */
    Set<String> found() {
        Set<String> found = new TreeSet<>();
        found.add(whole());
        for (int length = SHORTEST; length <= Math.min(LONGEST, written.length()); length++) {
            found.add(beginning(length));
        }
        return found;
    }

    /** What an index must have if it is sought: a word that is begun is looser than one that is written to its end. */
    String sought() {
        int length = Math.min(LONGEST, common());
        return begun && length >= SHORTEST ? beginning(length) : whole();
    }

    String whole() {
        return "=" + stem;
    }

    private String beginning(int length) {
        return "^" + written.substring(0, length);
    }

    /** Up to where the word is its stem: « chevaux » begins as « cheval » does. */
    private int common() {
        int length = 0;
        while (length < Math.min(written.length(), stem.length()) && written.charAt(length) == stem.charAt(length)) {
            length++;
        }
        return length;
    }
}
