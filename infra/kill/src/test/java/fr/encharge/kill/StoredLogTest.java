package fr.encharge.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class StoredLogTest {

    @Test
    void eventsAreReadWithWhoAskedForThem() {
        StoredLog log = StoredLog.of("voting", List.of(commit(1, 0)));

        assertThat(log.head()).isEqualTo(1);
        assertThat(log.faults()).isEmpty();
        Fact fact = log.facts().get(0);
        assertThat(fact.toString()).isEqualTo("voting.VoteCast at voting=1");
        assertThat(fact.trace()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(fact.idea()).isEqualTo("idea-1");
    }

    @Test
    void aHoleAndABrokenChainAreFound() {
        assertThat(StoredLog.of("voting", List.of(commit(1, 0), commit(3, 2))).faults())
                .containsExactly(
                        "log voting: position 3 follows 1",
                        "log voting: position 3 does not go on from the digest before it");
    }

    private static Document commit(long position, int before) {
        Document event = new Document("n", "voting.VoteCast")
                .append(
                        "m",
                        json(
                                "{\"agent\":\"voter:b\",\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\"}"))
                .append("p", json("{\"ideaId\":\"idea-1\",\"choice\":\"for\"}"));
        return new Document("_id", position)
                .append("p", new Binary(new byte[] {(byte) before}))
                .append("h", new Binary(new byte[] {(byte) position}))
                .append("e", List.of(event));
    }

    private static Binary json(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }
}
