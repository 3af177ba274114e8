package fr.encharge.engagement.names;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.Traces;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
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
                eq("_id", id(authority, agent)), combine(set("agent", agent.value()), set("name", name)), WRITE);
    }

    private static String id(AuthorityId authority, AgentId agent) {
        return authority + "/" + agent;
    }
}
