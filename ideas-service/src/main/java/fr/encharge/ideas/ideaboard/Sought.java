package fr.encharge.ideas.ideaboard;

import fr.encharge.ideas.text.PlainText;
import fr.encharge.ideas.words.Words;
import java.util.List;

/** What somebody looks for, or has written so far: its last word is perhaps unfinished. */
record Sought(String words) {

    private static final int LONGEST = 200;

    public Sought {
        PlainText.optional("words", words, LONGEST);
    }

    /** All of which a title must have. */
    List<String> terms() {
        return Words.of(words).sought();
    }

    /** Some of which a title that resembles has. */
    List<String> wholes() {
        return Words.of(words).wholes();
    }
}
