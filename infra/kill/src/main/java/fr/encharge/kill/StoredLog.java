package fr.encharge.kill;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log as it is stored, read by nothing of the platform's own (docs/event-log.md has the format).
 *
 * @param head the last position
 * @param faults where positions or digests do not follow each other
 */
record StoredLog(String name, long head, List<Fact> facts, List<String> faults) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 1_000;

    static StoredLog read(MongoDatabase database, String name) {
        MongoCollection<Document> commits =
                database.getCollection(name + ".commits").withReadConcern(ReadConcern.MAJORITY);
        List<Document> all = new ArrayList<>();
        List<Document> page;
        do {
            long after = all.isEmpty() ? 0 : all.get(all.size() - 1).getLong("_id");
            page = commits.find(Filters.gt("_id", after))
                    .sort(Sorts.ascending("_id"))
                    .limit(PAGE)
                    .into(new ArrayList<>());
            all.addAll(page);
        } while (page.size() == PAGE);
        return of(name, all);
    }

    static StoredLog of(String name, List<Document> commits) {
        List<Fact> facts = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        long head = 0;
        @Nullable Binary digest = null;
        for (Document commit : commits) {
            long position = commit.getLong("_id");
            if (position != head + 1) {
                faults.add("log %s: position %d follows %d".formatted(name, position, head));
            }
            if (digest != null && !digest.equals(commit.get("p", Binary.class))) {
                faults.add("log %s: position %d does not go on from the digest before it".formatted(name, position));
            }
            head = position;
            digest = commit.get("h", Binary.class);
            facts.addAll(facts(name, commit));
        }
        return new StoredLog(name, head, facts, faults);
    }

    private static List<Fact> facts(String log, Document commit) {
        List<Fact> facts = new ArrayList<>();
        for (Document event : commit.getList("e", Document.class)) {
            JsonNode metaData = json(event.get("m", Binary.class));
            facts.add(new Fact(
                    log,
                    commit.getLong("_id"),
                    facts.size(),
                    event.getString("n"),
                    trace(metaData.path("traceparent").asString("")),
                    metaData.path("agent").asString(""),
                    json(event.get("p", Binary.class))));
        }
        return facts;
    }

    private static JsonNode json(Binary bytes) {
        return JSON.readTree(new String(bytes.getData(), StandardCharsets.UTF_8));
    }

    private static @Nullable String trace(String traceparent) {
        String[] parts = traceparent.split("-");
        return parts.length < 2 ? null : parts[1];
    }
}
