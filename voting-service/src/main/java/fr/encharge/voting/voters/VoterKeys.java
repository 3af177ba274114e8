package fr.encharge.voting.voters;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.Objects.requireNonNull;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.voting.campaigns.CampaignId;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * The keys that voters' pseudonyms are made with, {@code voterkeys}: one a campaign, made once, never changed, part of the
 * service's backup. Without it nobody finds their own ballot again; with it and the list of agents anybody finds everyone's.
 */
@Component
class VoterKeys {

    private static final int BYTES = 32;
    private static final int KEPT_AT_HAND = 1_000;

    private final MongoCollection<Document> keys;
    private final SecureRandom random = new SecureRandom();
    private final Map<CampaignId, byte[]> atHand = Collections.synchronizedMap(new LastUsed());

    VoterKeys(MongoDatabase database) {
        keys = database.getCollection("voterkeys")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    byte[] of(AuthorityId authority, CampaignId campaign) {
        byte[] key = atHand.get(campaign);
        if (key == null) {
            key = stored(authority, campaign);
            atHand.put(campaign, key);
        }
        return key;
    }

    /** Whoever comes first makes it; what counts is what is then read back. */
    private byte[] stored(AuthorityId authority, CampaignId campaign) {
        Document found = keys.find(eq(campaign.value())).first();
        if (found == null) {
            propose(authority, campaign);
            found = requireNonNull(keys.find(eq(campaign.value())).first());
        }
        return found.get("key", Binary.class).getData();
    }

    private void propose(AuthorityId authority, CampaignId campaign) {
        byte[] proposed = new byte[BYTES];
        random.nextBytes(proposed);
        keys.updateOne(
                eq(campaign.value()),
                combine(setOnInsert("authority", authority.value()), setOnInsert("key", new Binary(proposed))),
                new UpdateOptions().upsert(true));
    }

    /** Keys never change, so one that is at hand is never stale. */
    private static final class LastUsed extends LinkedHashMap<CampaignId, byte[]> {

        private static final long serialVersionUID = 1;

        private LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<CampaignId, byte[]> eldest) {
            return size() > KEPT_AT_HAND;
        }
    }
}
