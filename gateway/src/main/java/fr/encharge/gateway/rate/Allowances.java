package fr.encharge.gateway.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What each caller has left. Strangers are remembered apart, so that no crowd of addresses makes the agents' counts
 * forgotten.
 */
final class Allowances {

    private final RateSettings settings;
    private final TimeMeter clock;
    private final LoadingCache<Caller, Allowance> agents;
    private final LoadingCache<Caller, Allowance> strangers;

    Allowances(RateSettings settings, TimeMeter clock) {
        this.settings = settings;
        this.clock = clock;
        this.agents = remembering();
        this.strangers = remembering();
    }

    /** @return zero when the request may go on, or how long its caller has to wait */
    Duration take(Caller caller, boolean write) {
        Allowance left = (caller instanceof Caller.Stranger ? strangers : agents).get(caller);
        Duration wait = take(left.requests);
        return wait.isZero() && write ? take(left.writes) : wait;
    }

    /** How many callers are remembered, after forgetting whom there is no room for. */
    long remembered() {
        agents.cleanUp();
        strangers.cleanUp();
        return agents.estimatedSize() + strangers.estimatedSize();
    }

    private static Duration take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** A bucket is full again, and so worth nothing, long before it is forgotten for age. */
    private LoadingCache<Caller, Allowance> remembering() {
        return Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(this::fresh);
    }

    private Allowance fresh(Caller caller) {
        if (caller instanceof Caller.Bulk) {
            Bucket bulk = bucket(settings.bulkPerSecond(), settings.bulkBurst());
            return new Allowance(bulk, bucket(settings.bulkPerSecond(), settings.bulkBurst()));
        }
        return new Allowance(
                bucket(settings.perSecond(), settings.burst()),
                bucket(settings.writesPerSecond(), settings.writesBurst()));
    }

    private Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private record Allowance(Bucket requests, Bucket writes) {}
}
