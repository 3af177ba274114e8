package fr.encharge.embedded.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fr.encharge.embedded.EmbeddedMongo;
import fr.encharge.embedded.EmbeddedStartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** A store is opened whole or refused in one sentence. */
class StoreFilesTest {

    @TempDir
    Path directory;

    @Test
    void aStoreOfTheFirstVersionIsRefused() throws IOException {
        Files.writeString(directory.resolve("store.mv"), "H:2");

        assertThatThrownBy(() -> EmbeddedMongo.start(directory, 0))
                .isInstanceOf(EmbeddedStartFailed.class)
                .hasMessageContaining("was written by version 0.1 on H2")
                .hasMessageContaining("start with an empty directory");
        assertThat(directory.resolve("store")).doesNotExist();
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        EmbeddedMongo.start(directory, 0).close();
        Files.writeString(directory.resolve("store/FORMAT"), "encharge-store 2\n");

        assertThatThrownBy(() -> EmbeddedMongo.start(directory, 0))
                .isInstanceOf(EmbeddedStartFailed.class)
                .hasMessage(
                        "The store in " + directory.resolve("store") + " is of another format than this version's.");
    }

    @Test
    void aDamagedDocumentIsFoundAtTheStart() throws IOException {
        write();
        flip(largest(".sst"));

        refusedAsDamaged();
    }

    @Test
    void aMissingFileIsFoundAtTheStart() throws IOException {
        write();
        Files.delete(largest(".sst"));

        refusedAsDamaged();
    }

    @Test
    void aStoreWithoutItsListOfFilesIsNotMadeAnew() throws IOException {
        write();
        Files.delete(directory.resolve("store/CURRENT"));

        refusedAsDamaged();
    }

    @Test
    void aDamagedLogOfAKilledStoreIsFoundAtTheStart(@TempDir Path killed) throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0)) {
            fill(mongo);
            copy(directory, killed);
        }
        directory = killed;
        flip(largest(".log"));

        refusedAsDamaged();
    }

    @Test
    void aLogThatEndsInTheMiddleOfAWriteIsCarriedOn(@TempDir Path killed) throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0)) {
            fill(mongo);
            copy(directory, killed);
        }
        directory = killed;
        try (var log = Files.newByteChannel(largest(".log"), java.nio.file.StandardOpenOption.WRITE)) {
            log.truncate(log.size() - 7);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(killed, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(client.getDatabase("test").getCollection("ideas").countDocuments())
                    .isEqualTo(1_999);
        }
    }

    @Test
    void aStoreThatWasNotMadeToItsEndIsMadeAnew() throws IOException {
        Files.createDirectories(directory.resolve("store.new"));
        Files.writeString(directory.resolve("store.new/CURRENT"), "half");

        write();
        assertThat(directory.resolve("store.new")).doesNotExist();
    }

    /** What a kill leaves between the building of an index and the row that tells of it. */
    @Test
    void anIndexThatIsNotListedIsBuiltAnew() {
        write();
        inIdeas(ideas -> ideas.createIndex(new Document("text", 1)));
        try (Storage storage = Storage.open(directory, true)) {
            int rows = requireNonNull(storage.catalog().find("test.system.indexes"))
                    .number();
            storage.write(batch -> Storage.eraseInto(batch, rows));
        }

        inIdeas(ideas -> {
            ideas.insertOne(new Document("text", "meanwhile"));
            ideas.createIndex(new Document("text", 1));
            assertThat(ideas.find(new Document("text", "meanwhile"))).hasSize(1);
            assertThat(ideas.countDocuments(new Document("text", "une idée"))).isEqualTo(2_000);
        });
    }

    @Test
    void afterAWriteThatFailedNoneIsTaken() {
        byte[] ofAnotherColumn = {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 5, 99, 1, 'k', 1, 'v'};
        try (Storage storage = Storage.open(directory, true)) {
            assertThatThrownBy(() -> storage.write(new WriteBatch(ofAnotherColumn)))
                    .isInstanceOf(RocksDBException.class);

            assertThatThrownBy(() -> storage.write(batch -> batch.put(ofAnotherColumn, ofAnotherColumn)))
                    .isInstanceOf(StorageFailed.class);
        }
    }

    private void inIdeas(Consumer<MongoCollection<Document>> task) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            task.accept(client.getDatabase("test").getCollection("ideas"));
        }
    }

    private void refusedAsDamaged() {
        assertThatThrownBy(() -> EmbeddedMongo.start(directory, 0))
                .isInstanceOf(EmbeddedStartFailed.class)
                .hasMessageStartingWith("The store in " + directory.resolve("store") + " is damaged: ");
    }

    private void write() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0)) {
            fill(mongo);
        }
    }

    private static void fill(EmbeddedMongo mongo) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            var ideas = client.getDatabase("test").getCollection("ideas");
            IntStream.range(0, 2_000)
                    .forEach(i -> ideas.withWriteConcern(com.mongodb.WriteConcern.W1)
                            .insertOne(new Document("_id", i).append("text", "une idée")));
        }
    }

    private Path largest(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("store"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from.resolve("store"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
