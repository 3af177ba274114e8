package fr.encharge.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;

/**
 * The contract of format 1. The golden file was computed from docs/event-log.md by another program than this one, and is
 * never edited: another format gets another file.
 */
class StoredFormatTest {

    private static final Path GOLDEN = Path.of("src/test/resources/commits.v1.json");

    private static List<PlacedCommit> commits() {
        StoredEvent proposed = new StoredEvent(
                "8f14e45f-ceea-467f-a1d6-9b4e5c3a0001",
                "2026-11-24T08:11:35.123456789Z",
                "ideas.IdeaProposed",
                "2",
                "{\"title\":\"Un abri à vélos\"}".getBytes(StandardCharsets.UTF_8),
                "{\"authority\":\"ville\"}".getBytes(StandardCharsets.UTF_8));
        StoredEvent supported = new StoredEvent(
                "8f14e45f-ceea-467f-a1d6-9b4e5c3a0002",
                "2026-11-24T08:11:35Z",
                "ideas.IdeaSupported",
                null,
                new byte[] {0, 1, -1},
                new byte[0]);
        StoredEvent lone = new StoredEvent(
                "8f14e45f-ceea-467f-a1d6-9b4e5c3a0003",
                "2026-11-24T07:00:00Z",
                "ideas.Announced",
                "1",
                new byte[] {42},
                new byte[] {43});
        PlacedCommit first = PlacedCommit.after(
                Mark.START,
                "ideas",
                new Commit(
                        UUID.fromString("0190a5d4-5e2f-7c31-8f00-000000000001"),
                        "idea-1",
                        "Idea",
                        0,
                        List.of(proposed, supported)));
        PlacedCommit second = PlacedCommit.after(
                first.mark(),
                "ideas.2",
                new Commit(UUID.fromString("0190a5d4-5e2f-7c31-8f00-000000000002"), lone.id(), null, 0, List.of(lone)));
        return List.of(first, second);
    }

    @Test
    void commitsAreWrittenAsTheyAlwaysWere() throws IOException {
        BsonArray golden = BsonArray.parse(Files.readString(GOLDEN));
        BsonArray written =
                new BsonArray(commits().stream().map(CommitDocument::of).toList());

        assertThat(json(written)).isEqualTo(json(golden));
    }

    @Test
    void aCommitIsNeverLargerThanItsSizeSays() {
        StoredEvent large = new StoredEvent(
                "8f14e45f-ceea-467f-a1d6-9b4e5c3a0001",
                "2026-11-24T08:11:35.123456789Z",
                "€".repeat(60),
                "€".repeat(9),
                new byte[300],
                new byte[200]);
        Commit commit =
                new Commit(UUID.randomUUID(), "€".repeat(50), "€".repeat(9), 1, Collections.nCopies(1_000, large));
        PlacedCommit placed = PlacedCommit.after(commits().get(0).mark(), "a-log-with-a-long-name.12", commit);

        assertThat(encodedBytes(placed)).isBetween(commit.size() / 2, commit.size());
    }

    private static int encodedBytes(PlacedCommit placed) {
        return new RawBsonDocument(CommitDocument.of(placed), new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
    }

    @Test
    void whatWasWrittenIsReadAndIntact() throws IOException {
        BsonArray golden = BsonArray.parse(Files.readString(GOLDEN));
        for (int i = 0; i < golden.size(); i++) {
            PlacedCommit read = CommitDocument.read(golden.get(i).asDocument());
            assertThat(read.isIntact()).isTrue();
            assertThat(CommitDocument.of(read)).isEqualTo(golden.get(i));
        }
    }

    @Test
    void everyFieldIsInTheDigest() throws IOException {
        BsonDocument document = BsonArray.parse(Files.readString(GOLDEN)).get(0).asDocument();
        document.forEach((field, value) -> {
            BsonDocument changed = document.clone();
            changed.put(field, anotherThan(value));
            assertThat(CommitDocument.read(changed).isIntact()).as(field).isFalse();
        });
        document.getArray("e").get(0).asDocument().forEach((field, value) -> {
            BsonDocument changed = document.clone();
            changed.getArray("e").get(0).asDocument().put(field, anotherThan(value));
            assertThat(CommitDocument.read(changed).isIntact()).as("e." + field).isFalse();
        });
    }

    private static BsonValue anotherThan(BsonValue value) {
        return switch (value.getBsonType()) {
            case INT32 -> new BsonInt32(7);
            case INT64 -> new BsonInt64(7);
            case STRING -> new BsonString("2001-01-01T00:00:00Z");
            case ARRAY -> new BsonArray(value.asArray().subList(0, 1));
            default -> new BsonBinary(value.asBinary().getType(), new byte[16]);
        };
    }

    private static String json(BsonArray commits) {
        return new BsonDocument("commits", commits)
                .toJson(JsonWriterSettings.builder()
                        .outputMode(JsonMode.EXTENDED)
                        .indent(true)
                        .build());
    }
}
