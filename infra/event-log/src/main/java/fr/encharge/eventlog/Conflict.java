package fr.encharge.eventlog;

/** Another commit lies at this aggregate and first sequence number. Turned into Axon's exceptions by its resolver. */
class Conflict extends RuntimeException {

    Conflict(String aggregate, long first) {
        super("another commit of " + aggregate + " begins at sequence number " + first);
    }
}
