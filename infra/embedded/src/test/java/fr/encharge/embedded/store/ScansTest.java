package fr.encharge.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import fr.encharge.embedded.EmbeddedMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScansTest {

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> ideas;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.uri());
        ideas = client.getDatabase("test").getCollection("ideas");
        ideas.createIndex(new Document("authority", 1).append("votes", -1));
        ideas.insertMany(IntStream.range(0, 50)
                .mapToObj(
                        i -> new Document("_id", i).append("authority", "ville").append("votes", i % 7))
                .toList());
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void whatAnIndexServesIsNoScan() {
        read(ideas.find(gt("_id", 3)).sort(ascending("_id")));
        read(ideas.find(in("_id", 3, 4)).sort(descending("_id")));
        read(ideas.find(eq("authority", "ville")).sort(descending("votes")));
        read(ideas.find(and(eq("authority", "ville"), gt("votes", 2))).sort(ascending("votes")));
        read(ideas.find());
        ideas.countDocuments(eq("authority", "ville"));
        ideas.updateOne(and(eq("_id", 3), eq("votes", 3)), Updates.set("seen", 1));
        ideas.deleteMany(and(eq("authority", "ville"), eq("votes", 6)));

        assertThat(mongo.statistics().scans()).isZero();
    }

    @Test
    void oneOfManyWordsIsFoundInTheOrderOfTheIndex() {
        ideas.createIndex(new Document("authority", 1).append("words", 1).append("votes", -1));
        ideas.updateMany(gt("_id", 9), Updates.set("words", List.of("abri", "velo")));
        Bson found = and(eq("authority", "ville"), eq("words", "velo"), eq("words", "abri"));

        assertThat(ideas.find(found).sort(descending("votes")).limit(3).map(idea -> idea.getInteger("_id")))
                .containsExactlyInAnyOrder(13, 20, 27);
        read(ideas.find(and(found, lt("votes", 5))).sort(descending("votes")).limit(30));
        assertThat(mongo.statistics().scans()).isZero();
    }

    @Test
    void theOrderOfTheManyWordsThemselvesIsAScan() {
        ideas.createIndex(new Document("authority", 1).append("words", 1));
        ideas.updateMany(gt("_id", 9), Updates.set("words", List.of("abri", "velo")));
        read(ideas.find(eq("authority", "ville")).sort(ascending("words")));

        assertThat(mongo.statistics().scans()).isEqualTo(1);
    }

    @Test
    void aFilterWithoutIndexIsAScan() {
        read(ideas.find(eq("votes", 3)));
        ideas.updateOne(eq("votes", 99), Updates.set("seen", 1));
        ideas.countDocuments(eq("votes", 3));

        assertThat(mongo.statistics().scans()).isEqualTo(3);
    }

    @Test
    void anOrderWithoutIndexIsAScan() {
        read(ideas.find(eq("authority", "ville")).sort(ascending("seen")));

        assertThat(mongo.statistics().scans()).isEqualTo(1);
        assertThat(client.getDatabase("admin")
                        .runCommand(new Document("serverStatus", 1))
                        .get("store", Document.class))
                .containsEntry("scans", 1L);
    }

    private static void read(Iterable<Document> found) {
        var all = new ArrayList<Document>();
        found.forEach(all::add);
        assertThat(all).isNotEmpty();
    }
}
