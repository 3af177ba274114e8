package fr.encharge.engagement.names;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.Traces;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Agent id → display name, one row an agent of an authority. It is no view and has no history: it comes from the staff
 * file, and deleting a row ends the link between everything that an agent did and a person.
 */
@Component
public class Names {

    private static final String ROWS = "directory.names";
    private static final int AT_ONCE = 1_000;
    private static final UpdateOptions WRITE = new UpdateOptions().upsert(true);

    private final MongoDatabase database;
    private final MongoCollection<Document> rows;

    Names(MongoDatabase database) {
        this.database = database;
        rows = database.getCollection(ROWS).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        rows.createIndex(Indexes.ascending("authority", "beginnings", "name"));
        completeOlderRows();
    }

    /** Those that were written before names were sought say neither their authority nor how the name begins. */
    private void completeOlderRows() {
        List<Document> older;
        do {
            older = rows.find(eq("authority", null)).limit(AT_ONCE).into(new ArrayList<>());
            older.forEach(row -> {
                String id = row.getString("_id");
                AgentId agent = new AgentId(row.getString("agent"));
                AuthorityId authority = new AuthorityId(id.substring(0, id.indexOf('/')));
                write(authority, Map.of(agent, row.getString("name")));
            });
        } while (!older.isEmpty());
    }

    /** The names of those agents who have one. */
    public Map<AgentId, String> of(AuthorityId authority, Collection<AgentId> agents) {
        Map<AgentId, String> names = new HashMap<>();
        List<AgentId> asked = agents.stream().distinct().toList();
        for (int i = 0; i < asked.size(); i += AT_ONCE) {
            List<AgentId> some = asked.subList(i, Math.min(asked.size(), i + AT_ONCE));
            List<String> ids = some.stream().map(agent -> id(authority, agent)).toList();
            rows.find(in("_id", ids))
                    .forEach(row -> names.put(new AgentId(row.getString("agent")), row.getString("name")));
        }
        return names;
    }

    /**
     * The agents with these words in their names, in the order of a directory; nobody when no word tells anybody.
     *
     * @param typed beginnings of words, in any order
     * @param most how many at most
     */
    public Map<AgentId, String> called(AuthorityId authority, String typed, int most) {
        Map<AgentId, String> names = new LinkedHashMap<>();
        List<String> sought = NameWords.sought(typed);
        if (!sought.isEmpty()) {
            List<Bson> all = new ArrayList<>(List.of(eq("authority", authority.value())));
            sought.forEach(word -> all.add(eq("beginnings", word)));
            List<Document> found = rows.find(and(all))
                    .sort(Sorts.ascending("name"))
                    .limit(most)
                    .into(new ArrayList<>());
            found.sort(Comparator.comparing(row -> row.getString("name"), Collator.getInstance(Locale.FRENCH)));
            found.forEach(row -> names.put(new AgentId(row.getString("agent")), row.getString("name")));
        }
        return names;
    }

    public void write(AuthorityId authority, Map<AgentId, String> names) {
        List<UpdateOneModel<Document>> writes = names.entrySet().stream()
                .map(name -> row(authority, name.getKey(), name.getValue()))
                .toList();
        for (int i = 0; i < writes.size(); i += AT_ONCE) {
            rows.bulkWrite(writes.subList(i, Math.min(writes.size(), i + AT_ONCE)));
        }
    }

    public void delete(AuthorityId authority, AgentId agent) {
        rows.deleteOne(eq("_id", id(authority, agent)));
        Traces.remove(database, ROWS);
    }

    private static UpdateOneModel<Document> row(AuthorityId authority, AgentId agent, String name) {
        return new UpdateOneModel<>(
                eq("_id", id(authority, agent)),
                combine(
                        set("authority", authority.value()),
                        set("agent", agent.value()),
                        set("name", name),
                        set("beginnings", NameWords.beginnings(name))),
                WRITE);
    }

    private static String id(AuthorityId authority, AgentId agent) {
        return authority + "/" + agent;
    }
}
