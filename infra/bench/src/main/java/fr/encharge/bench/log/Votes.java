package fr.encharge.bench.log;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** One writer's events, each a commit: of the size of a vote, ten to an aggregate. */
final class Votes {

    static final int IN_AN_AGGREGATE = 10;
    /** What a {@code VoteCast} takes as JSON. */
    private static final int PAYLOAD = 640;

    private static final Map<String, String> CIRCUMSTANCES = Map.of(
            "authority", "fontbrune",
            "agent", "voter:kq7wMZ0y3nJt0Vd8hUO0gq1xw8XgD6m0JcT3cXH5XyQ",
            "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    private String aggregate = "";
    private long next = IN_AN_AGGREGATE;

    static Serializer serializer() {
        return JacksonSerializer.defaultSerializer();
    }

    static DomainEventMessage<String> vote(String aggregate, long sequence, String says) {
        String payload = says + "·".repeat(Math.max(0, PAYLOAD / 2 - says.length()));
        return new GenericDomainEventMessage<>("Ballot", aggregate, sequence, payload, MetaData.from(CIRCUMSTANCES));
    }

    List<DomainEventMessage<String>> next() {
        if (next == IN_AN_AGGREGATE) {
            aggregate = "ballot-" + UUID.randomUUID();
            next = 0;
        }
        return List.of(vote(aggregate, next++, ""));
    }

    static Votes[] ofWriters(int count) {
        Votes[] votes = new Votes[count];
        Arrays.setAll(votes, writer -> new Votes());
        return votes;
    }
}
