package fr.encharge.eventlog;

/** Ways to break the protocol, to show that the scheduler finds them. */
enum Flaw {
    NONE,
    /** An insert that stopped at a duplicate counts as stored as a whole, as a reply's {@code n} may say. */
    TRUSTS_THE_REPLY,
    /** A duplicate key is taken for a conflict without reading what lies there. */
    TAKES_A_DUPLICATE_FOR_A_CONFLICT,
    /** Nobody asks what became of a lost insert: it counts as not stored, and its caller is refused. */
    TAKES_A_LOST_REPLY_FOR_A_REFUSAL,
    /** Read concern local. */
    READS_LOCALLY,
    /** Write concern 1. */
    ACKNOWLEDGES_LOCALLY,
    /** The insert goes on behind a duplicate. */
    INSERTS_UNORDERED
}
