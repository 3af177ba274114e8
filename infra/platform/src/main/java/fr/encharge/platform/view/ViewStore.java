package fr.encharge.platform.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.encharge.platform.message.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A view at the store: its collections, and {@code <view>.progress} with the number of its current build. A rebuild is a
 * greater number: progress of an older build is not found, documents of an older build are swept, and a write that was
 * under way for an older build can neither change a document nor stay in the way of one.
 */
final class ViewStore implements Following {

    private static final String PROGRESS = "progress";
    private static final String SWEPT = "swept";

    private final View view;
    private final MongoDatabase database;
    private final MongoCollection<Document> progressDocuments;
    private final ProgressStore progress;

    ViewStore(View view, MongoDatabase database) {
        this.view = view;
        this.database = database.withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.progressDocuments = this.database.getCollection(view.name() + "." + PROGRESS);
        this.progress = new ProgressStore(progressDocuments, view.name());
    }

    @Override
    public String name() {
        return view.name();
    }

    @Override
    public Map<String, List<Class<?>>> topics() {
        return view.topics();
    }

    @Override
    public boolean followsLog() {
        return view.followsLog();
    }

    @Override
    public boolean writesTogether() {
        return true;
    }

    @Override
    public boolean beginsAtHead() {
        return false;
    }

    @Override
    public Object handler() {
        return view.projection();
    }

    @Override
    public ProgressStore progress() {
        return progress;
    }

    @Override
    public Batch batch(long build, Projector projector) {
        return new ViewBatch(this, build, projector);
    }

    @Override
    public long build() {
        Document current = currentBuild();
        while (current == null) {
            begin();
            current = currentBuild();
        }
        long build = current.getLong(StoredFields.BUILD);
        if (!current.getBoolean(SWEPT)) {
            sweep(build);
        }
        return build;
    }

    /** The build that queries see, if one was ever begun. */
    Optional<Long> shownBuild() {
        return Optional.ofNullable(currentBuild()).map(current -> current.getLong(StoredFields.BUILD));
    }

    /** @param ownLog the log of this service, if it has one */
    boolean isFedBy(String log, @Nullable String ownLog) {
        return view.followsLog() && log.equals(ownLog)
                || view.topics().keySet().stream()
                        .anyMatch(topic -> Topics.logOf(topic).equals(log));
    }

    /** Made at each start, so that a new version of a view finds its new indexes. */
    void ensureIndexes() {
        view.collections().forEach((name, indexes) -> {
            if (!indexes.isEmpty()) {
                collection(name).createIndexes(indexes);
            }
        });
    }

    /** Drops what the view shows; its followers notice and begin again. */
    void rebuild() {
        shownBuild()
                .ifPresent(build -> progressDocuments.updateOne(
                        Filters.and(
                                Filters.eq(StoredFields.ID, StoredFields.BUILD), Filters.eq(StoredFields.BUILD, build)),
                        Updates.combine(
                                Updates.set(StoredFields.BUILD, Math.max(build + 1, System.currentTimeMillis())),
                                Updates.set(SWEPT, false))));
        build();
    }

    /** @throws IllegalArgumentException when the view has no such collection */
    MongoCollection<Document> collection(String name) {
        if (!view.collections().containsKey(name)) {
            throw new IllegalArgumentException("View %s has no collection %s".formatted(view.name(), name));
        }
        return database.getCollection(view.name() + "." + name);
    }

    private @Nullable Document currentBuild() {
        return progressDocuments
                .find(Filters.eq(StoredFields.ID, StoredFields.BUILD))
                .first();
    }

    private void begin() {
        ensureIndexes();
        Document build = new Document(StoredFields.ID, StoredFields.BUILD)
                .append(StoredFields.BUILD, System.currentTimeMillis())
                .append(SWEPT, false);
        try {
            progressDocuments.insertOne(build);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private void sweep(long build) {
        Bson older = Filters.lt(StoredFields.BUILD, build);
        view.collections().keySet().forEach(name -> collection(name).deleteMany(older));
        progressDocuments.deleteMany(older);
        progressDocuments.updateOne(
                Filters.and(Filters.eq(StoredFields.ID, StoredFields.BUILD), Filters.eq(StoredFields.BUILD, build)),
                Updates.set(SWEPT, true));
    }
}
