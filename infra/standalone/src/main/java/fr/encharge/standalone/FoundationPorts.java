package fr.encharge.standalone;

/** The ports of store, broker and identity provider; 0 for a free one. */
public record FoundationPorts(int store, int broker, int identity) {

    static final FoundationPorts FREE = new FoundationPorts(0, 0, 0);
}
