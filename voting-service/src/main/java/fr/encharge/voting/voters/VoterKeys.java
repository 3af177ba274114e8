package fr.encharge.voting.voters;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.voting.campaigns.CampaignId;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
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
    private static final FindOneAndUpdateOptions MADE_ONCE =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

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

    private byte[] stored(AuthorityId authority, CampaignId campaign) {
        Document found = keys.find(eq(campaign.value())).first();
        if (found == null) {
            found = made(authority, campaign);
        }
        return found.get("key", Binary.class).getData();
    }

    /**
     * Whoever comes first makes it, all get what is stored. With majority also for those who come second: so that nobody
     * votes under a key that a change of primary takes back.
     */
    private Document made(AuthorityId authority, CampaignId campaign) {
        byte[] proposed = new byte[BYTES];
        random.nextBytes(proposed);
        Bson key = combine(setOnInsert("authority", authority.value()), setOnInsert("key", new Binary(proposed)));
        try {
            return requireNonNull(keys.findOneAndUpdate(eq(campaign.value()), key, MADE_ONCE));
        } catch (MongoCommandException conflict) {
            if (ErrorCategory.fromErrorCode(conflict.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw conflict;
            }
            return requireNonNull(keys.findOneAndUpdate(eq(campaign.value()), key, MADE_ONCE));
        }
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
