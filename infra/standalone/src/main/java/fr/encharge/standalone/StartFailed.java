package fr.encharge.standalone;

import org.jspecify.annotations.Nullable;

/** The platform cannot start; the message is one plain sentence for the person at the terminal. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
