package fr.encharge.platform.text;

/** The text was erased for good: it can neither be opened nor be sealed again under the same request. */
public final class TextErased extends RuntimeException {

    public TextErased() {
        super("the text was erased", null, false, false);
    }
}
