package fr.encharge.eventlog;

import java.util.UUID;

/**
 * What has to be known of a commit to go on after it.
 *
 * @param latest the greatest event time of the log up to and including this commit, as ISO text; empty before the first
 */
record Mark(long position, UUID commitId, Digest digest, String latest) {

    /** The place before the first commit. */
    static final Mark START = new Mark(0, new UUID(0, 0), Digest.NONE, "");
}
