package fr.encharge.platform.event;

/** What every command and every event says of its circumstances. */
public final class MetaDataKeys {

    /** The authority it belongs to. */
    public static final String AUTHORITY = "authority";
    /** The agent who acted, as a pseudonym. */
    public static final String AGENT = "agent";
    /** The colleague for whom a relay acted; absent otherwise. */
    public static final String FOR = "for";
    /** W3C trace context of the request; absent when there was none. */
    public static final String TRACEPARENT = "traceparent";

    private MetaDataKeys() {}
}
