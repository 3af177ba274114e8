package fr.encharge.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import fr.encharge.embedded.EmbeddedMongo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, a collection with indexes answers as one without. */
class IndexedQueriesTest {

    private static final int DOCUMENTS = 120;
    private static final int QUERIES = 200;
    private static final List<@Nullable Object> VALUES =
            Arrays.asList(null, 0, 1, 1L, 1.5, 2, 3L, "a", "b", true, List.of(), List.of(1, "a"), List.of(2, 3));
    private static final List<String> FIELDS = List.of("_id", "a", "b", "c.d");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anIndexChangesNoAnswer(long seed) {
        Random random = new Random(seed);
        boolean arrays = seed % 2 == 0;
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.uri())) {
            var plain = client.getDatabase("test").getCollection("plain");
            var indexed = client.getDatabase("test").getCollection("indexed");
            createIndexes(random, indexed);
            change(random, arrays, plain, indexed);
            for (int i = 0; i < QUERIES; i++) {
                compare(random, plain, indexed);
            }
        }
    }

    private static void createIndexes(Random random, MongoCollection<Document> indexed) {
        indexed.createIndex(new Document("a", 1));
        indexed.createIndex(new Document("b", -1).append("_id", 1));
        indexed.createIndex(new Document("a", -1).append("b", 1).append("c.d", -1));
        indexed.createIndex(new Document("c.d", 1), new IndexOptions().sparse(true));
        indexed.createIndex(new Document("a", 1).append("_id", 1), new IndexOptions().unique(true));
        indexed.createIndex(new Document("_id", -1).append(pick(random, FIELDS.subList(1, 3)), 1));
    }

    @SafeVarargs
    private static void change(Random random, boolean arrays, MongoCollection<Document>... both) {
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = document(random, arrays, i);
            for (MongoCollection<Document> collection : both) {
                collection.insertOne(document);
            }
        }
        for (int i = 0; i < DOCUMENTS; i++) {
            Bson one = Filters.eq("_id", random.nextInt(DOCUMENTS));
            String field = pick(random, FIELDS.subList(1, 3));
            Object value = value(random, arrays && field.equals("b"));
            boolean delete = random.nextInt(5) == 0;
            for (MongoCollection<Document> collection : both) {
                if (delete) {
                    collection.deleteOne(one);
                } else {
                    collection.updateOne(one, Updates.set(field, value));
                }
            }
        }
    }

    private static Document document(Random random, boolean arrays, int id) {
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b")) {
            if (random.nextInt(4) > 0) {
                document.append(field, value(random, arrays && field.equals("b")));
            }
        }
        return random.nextBoolean() ? document.append("c", new Document("d", value(random, false))) : document;
    }

    private static @Nullable Object value(Random random, boolean arrays) {
        return VALUES.get(random.nextInt(arrays ? VALUES.size() : VALUES.size() - 3));
    }

    private static void compare(Random random, MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        List<Bson> filters = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            filters.add(filter(random, pick(random, FIELDS)));
        }
        Bson filter = filters.isEmpty() ? new Document() : Filters.and(filters);
        assertThat(ids(indexed, filter)).as("%s", filter).isEqualTo(ids(plain, filter));

        // the library's own order of arrays is none
        String field = pick(random, List.of("_id", "a", "c.d"));
        int direction = random.nextBoolean() ? 1 : -1;
        Document order = new Document(field, direction);
        order.append("_id", direction);
        int limit = 1 + random.nextInt(20);
        assertThat(page(indexed, filter, order, limit))
                .as("%s by %s", filter, order)
                .isEqualTo(page(plain, filter, order, limit));
    }

    private static Bson filter(Random random, String field) {
        Object value = field.equals("_id") ? (Object) random.nextInt(DOCUMENTS) : value(random, false);
        Object other = field.equals("_id") ? (Object) random.nextInt(DOCUMENTS) : value(random, false);
        Object bound = value == null ? 1 : value;
        return switch (random.nextInt(9)) {
            case 0 -> Filters.gt(field, bound);
            case 1 -> Filters.gte(field, bound);
            case 2 -> Filters.lt(field, bound);
            case 3 -> Filters.lte(field, bound);
            case 4 -> Filters.in(field, value, other);
            case 5 -> Filters.exists(field);
            case 6 -> Filters.or(Filters.eq(field, value), Filters.gt("_id", 60));
            case 7 -> Filters.not(Filters.gte(field, bound));
            default -> Filters.eq(field, value);
        };
    }

    private static List<Integer> ids(MongoCollection<Document> collection, Bson filter) {
        return collection.find(filter).map(document -> document.getInteger("_id")).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    private static List<Integer> page(MongoCollection<Document> collection, Bson filter, Document order, int limit) {
        return collection
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(document -> document.getInteger("_id"))
                .into(new ArrayList<>());
    }

    private static String pick(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
