package fr.encharge.embedded;

import org.jspecify.annotations.Nullable;

/** The broker or the store cannot start; the message is one plain sentence for the person at the terminal. */
public final class EmbeddedStartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedStartFailed(String sentence) {
        this(sentence, null);
    }

    public EmbeddedStartFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
