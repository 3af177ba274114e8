package fr.encharge.platform.view;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.encharge.platform.event.MetaDataKeys;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.message.MessageData;
import fr.encharge.platform.message.Sequence;
import fr.encharge.platform.message.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.bson.Document;

/**
 * Plays events to a view on a store in memory, as its followers do: everything twice, and on demand with a write that
 * fails. A view that comes out right here is one that may be played again at any time.
 *
 * <pre>{@code
 * try (ViewFixture fixture = ViewFixture.of(IdeaBoardProjection.view())) {
 *     fixture.given("fontbrune", new IdeaProposed(…)).givenMessages("voting.ballots", 2, "fontbrune", new BallotChanged(…));
 *     assertThat(fixture.document("cards", "idea-1")).containsEntry("votes", 1);
 * }
 * }</pre>
 */
public final class ViewFixture implements AutoCloseable {

    private record Played(EventMessage<?> event, Fact fact, String guard) {}

    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");
    private static final String LOG = "own";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("fixture");
    private final View view;
    private final ViewStore store;
    private final Projector projector;
    private final List<Played> played = new ArrayList<>();
    private long position;
    private int failures;

    private ViewFixture(View view) {
        this.view = view;
        this.store = new ViewStore(view, database);
        this.projector = new Projector(view.projection());
    }

    public static ViewFixture of(View view) {
        return new ViewFixture(view);
    }

    /** The next write stops half way, its batch is played again as a follower would. */
    public ViewFixture failingOnce() {
        failures++;
        return this;
    }

    /** Events of the view's own log, a commit each. */
    public ViewFixture given(String authority, Object... events) {
        return given(Map.of(MetaDataKeys.AUTHORITY, authority), events);
    }

    /** Events with these metadata, the authority among them. */
    public ViewFixture given(Map<String, ?> metaData, Object... events) {
        List<Played> batch = new ArrayList<>();
        for (Object event : events) {
            batch.add(played(LOG, StoredFields.guard(LOG), metaData, event));
        }
        return play(batch);
    }

    /** Messages in a partition of a topic of another service. */
    public ViewFixture givenMessages(String topic, int partition, String authority, Object... messages) {
        List<Class<?>> types = view.topics().getOrDefault(topic, List.of());
        List<Played> batch = new ArrayList<>();
        for (Object message : messages) {
            if (!types.contains(message.getClass())) {
                throw new IllegalArgumentException(
                        view.name() + " does not read " + message.getClass() + " in " + topic);
            }
            Object read = MessageData.read(MessageData.write(message), message.getClass());
            String guard = StoredFields.guard(topic) + "/" + partition;
            batch.add(played(Topics.logOf(topic), guard, Map.of(MetaDataKeys.AUTHORITY, authority), read));
        }
        return play(batch);
    }

    /** The document as an endpoint would see it, whosever it is. */
    public Optional<Document> find(String collection, String id) {
        return Optional.ofNullable(store.collection(collection)
                .find(Filters.eq(StoredFields.ID, id))
                .projection(Documents.NO_BOOKKEEPING)
                .first());
    }

    /** @throws AssertionError when there is none */
    public Document document(String collection, String id) {
        return find(collection, id)
                .orElseThrow(() -> new AssertionError("No document %s in %s".formatted(id, collection)));
    }

    /** Every document of a collection, by id. */
    public List<Document> documents(String collection) {
        List<Document> all = store.collection(collection)
                .find()
                .projection(Documents.NO_BOOKKEEPING)
                .into(new ArrayList<>());
        all.sort(Comparator.comparing(document -> document.getString(StoredFields.ID)));
        return all;
    }

    /** What an endpoint sees. */
    public Documents documents(String collection, String authority) {
        return new AuthorityDocuments(store.collection(collection)).of(new AuthorityId(authority));
    }

    /** The views of a service that has only this one, for endpoints; it never waits. */
    public Views views() {
        return new Views(null, List.of(store), any -> new Signal());
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }

    private Played played(String source, String guard, Map<String, ?> metaData, Object payload) {
        long sequence = Sequence.of(++position, 0, 0);
        Instant at = FIRST.plusSeconds(position);
        Fact fact = new Fact(source, position, sequence, at);
        GenericMessage<Object> message = new GenericMessage<>(UUID.randomUUID().toString(), payload, metaData);
        return new Played(new GenericEventMessage<>(message, () -> at), fact, guard);
    }

    /** This batch, then everything from the beginning. */
    private ViewFixture play(List<Played> batch) {
        played.addAll(batch);
        try {
            if (failures > 0) {
                failures--;
                writeHalf(batch);
            }
            write(batch);
            write(played);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError("A handler failed", failure);
        }
        return this;
    }

    private void writeHalf(List<Played> batch) throws Exception {
        write(batch.subList(0, batch.size() / 2));
    }

    private void write(List<Played> all) throws Exception {
        Batch batch = store.batch(store.build(), projector);
        for (Played each : all) {
            batch.take(each.event(), each.fact(), each.guard());
        }
        batch.write();
    }
}
