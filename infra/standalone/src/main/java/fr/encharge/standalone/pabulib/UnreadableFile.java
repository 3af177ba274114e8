package fr.encharge.standalone.pabulib;

/** Nothing can be made of the file as a whole; the message is one plain sentence. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String sentence) {
        super(sentence);
    }
}
