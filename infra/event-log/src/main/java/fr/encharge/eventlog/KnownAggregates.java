package fr.encharge.eventlog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Events of aggregates that this process has loaded of late: of each from its first one on, without a hole. They never
 * change, so that a load asks the store for what came after them only, and what was deserialized stays so.
 */
final class KnownAggregates {

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Cache<String, Events> byId = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String aggregate, Events events) -> events.bytes)
            .build();

    /**
     * Events that follow each other.
     *
     * @param first the sequence number of the first
     * @param end the sequence number behind the last
     * @param bytes what they take, about
     */
    record Events(long first, List<DomainEventMessage<?>> messages, long end, int bytes) {

        static final Events NONE = new Events(0, List.of(), 0, 0);

        /** What is left of them from that sequence number on. */
        List<DomainEventMessage<?>> from(long sequence) {
            return sequence <= first
                    ? messages
                    : messages.stream()
                            .filter(message -> message.getSequenceNumber() >= sequence)
                            .toList();
        }

        private Events and(Events next) {
            List<DomainEventMessage<?>> both = new ArrayList<>(messages);
            both.addAll(next.messages);
            return new Events(first, both, next.end, bytes + next.bytes);
        }
    }

    /** The first events of the aggregate; none if it is not known. */
    Events of(String aggregate) {
        Events known = byId.getIfPresent(aggregate);
        return known == null ? Events.NONE : known;
    }

    /** Adds majority-written events if they go on from what is known, or are the aggregate's first. */
    void add(String aggregate, Events next) {
        byId.asMap().compute(aggregate, (id, known) -> {
            if (next.first == (known == null ? 0 : known.end)) {
                return known == null ? next : known.and(next);
            }
            return known;
        });
    }
}
