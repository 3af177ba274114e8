package fr.encharge.standalone.commandline;

/** A command cannot do what it was asked; the message is one plain sentence. */
final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Failed(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
