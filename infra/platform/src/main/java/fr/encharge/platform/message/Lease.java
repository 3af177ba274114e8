package fr.encharge.platform.message;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Who of several instances does a piece of work, by a document of the collection {@code leases}. It saves double work and
 * protects nothing: clocks differ and a holder may sleep, so that each piece of work is safe when done twice.
 *
 * <p>It is measured by the machine's own clock, never by the one that requests arrive by: that one may stand still.
 */
public final class Lease {

    private static final Duration TERM = Duration.ofSeconds(4);
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(1);
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> leases;
    private final String work;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();
    private Instant renewal = Instant.MIN;
    private Instant abstention = Instant.MIN;
    private volatile boolean held;

    public Lease(MongoDatabase database, String work, Clock clock) {
        this.leases = database.getCollection("leases");
        this.work = work;
        this.clock = clock;
    }

    /** Whether the work is ours, taking or renewing the lease when it is time to: to be asked often. */
    public boolean holds() {
        Instant now = clock.instant();
        if (!now.isBefore(renewal)) {
            held = !now.isBefore(abstention) && take(now);
            renewal = now.plus(RENEWED_EVERY);
        }
        return held;
    }

    public boolean isHeld() {
        return held;
    }

    /** Lets others have it at once. */
    public void release() {
        held = false;
        renewal = Instant.MIN;
        leases.deleteOne(Filters.and(Filters.eq(ID, work), Filters.eq(HOLDER, me)));
    }

    /** Lets others have it, and does not ask for it again before a whole term has passed. */
    public void abstain() {
        abstention = clock.instant().plus(TERM);
        release();
    }

    private boolean take(Instant now) {
        Bson mineOrOver = Filters.or(Filters.eq(HOLDER, me), Filters.lt(UNTIL, Date.from(now)));
        Date until = Date.from(now.plus(TERM));
        Bson lease = Updates.combine(Updates.set(HOLDER, me), Updates.set(UNTIL, until));
        return leases.updateOne(Filters.and(Filters.eq(ID, work), mineOrOver), lease)
                                .getMatchedCount()
                        == 1
                || insert(until);
    }

    private boolean insert(Date until) {
        try {
            leases.insertOne(new Document(ID, work).append(HOLDER, me).append(UNTIL, until));
            return true;
        } catch (MongoWriteException heldByAnother) {
            if (heldByAnother.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw heldByAnother;
        }
    }
}
