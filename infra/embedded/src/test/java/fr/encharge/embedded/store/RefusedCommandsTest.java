package fr.encharge.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.encharge.embedded.EmbeddedMongo;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a request holds is nobody's business: it is refused to who sent it, and not logged. */
class RefusedCommandsTest {

    private static final String SECRET = "Le collègue du bureau 12";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @TempDir
    Path directory;

    private EmbeddedMongo store;
    private MongoClient client;
    private MongoCollection<Document> texts;

    @BeforeEach
    void start() {
        store = EmbeddedMongo.start(directory, 0);
        client = MongoClients.create(store.uri());
        texts = client.getDatabase("test").getCollection("texts");
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stop() {
        root.detachAppender(logged);
        client.close();
        store.close();
    }

    @Test
    void aRefusedChangeIsNotLogged() {
        texts.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        texts.insertOne(new Document("_id", 1).append("n", 1));
        texts.insertOne(new Document("_id", 2).append("n", 2));
        Document change = new Document("$set", new Document("n", 1).append("text", SECRET));
        assertThatThrownBy(() -> texts.findOneAndUpdate(Filters.eq(2), change))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(11_000));
        assertNothingIsTold();
    }

    private void assertNothingIsTold() {
        assertThat(logged.list).noneMatch(event -> event.getFormattedMessage().contains(SECRET));
    }
}
