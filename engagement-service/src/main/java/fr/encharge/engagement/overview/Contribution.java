package fr.encharge.engagement.overview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * That somebody took part in a week. People are counted by a fingerprint, eight bytes of a SHA-256: among a million of them
 * two are taken for one with a probability of 1 in 37 million, and no id stands in the view.
 *
 * <p>The people of one week, unit and campaign share a document. Those outside the directory can be thousands, so they are
 * spread over {@value #BUCKETS} documents, lest each vote rewrites all of them.
 *
 * @param unit null outside the directory
 * @param campaign whose voter it was; null for an agent who proposed or took charge, known across campaigns
 */
record Contribution(
        Week week, @Nullable String unit, @Nullable String campaign, long person) {

    private static final int BUCKETS = 64;

    static Contribution ofVoter(Week week, @Nullable String unit, String campaign, String ballot) {
        return new Contribution(week, unit, campaign, fingerprint(ballot));
    }

    static Contribution ofAgent(Week week, @Nullable String unit, String agent) {
        return new Contribution(week, unit, null, fingerprint(agent));
    }

    /** Orders by week; the same for all who share a document. */
    String key() {
        String where = unit == null ? "outside-" + Math.floorMod(person, BUCKETS) : unit;
        return week.monday() + "/" + where + (campaign == null ? "" : "/" + campaign);
    }

    private static long fingerprint(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
