package fr.encharge.standalone.client;

import org.jspecify.annotations.Nullable;

/** The platform gives no answer, or none that one could go on with; the message is one plain sentence. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreachable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
