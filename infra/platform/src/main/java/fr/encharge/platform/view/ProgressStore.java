package fr.encharge.platform.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import fr.encharge.platform.message.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The progress documents of one follower, one for each source, each moved only from what its batch started from. */
final class ProgressStore {

    private static final int MOST = 10_000;
    private static final String CHECK = "check";

    private final MongoCollection<Document> documents;
    private final String follower;

    /** @param documents read and written with majority */
    ProgressStore(MongoCollection<Document> documents, String follower) {
        this.documents = documents;
        this.follower = follower;
    }

    static String sourceOf(String log) {
        return "log/" + log;
    }

    static String sourceOf(String topic, int partition) {
        return "topic/" + topic + "/" + partition;
    }

    Optional<Progress> read(long build, String source) {
        return Optional.ofNullable(documents
                        .find(Filters.eq(StoredFields.ID, id(build, source)))
                        .first())
                .map(Progress::of);
    }

    /** Every progress of a build, by source. */
    Map<String, Progress> all(long build) {
        String prefix = id(build, "");
        Bson range = Filters.and(Filters.gte(StoredFields.ID, prefix), Filters.lt(StoredFields.ID, prefix + "~"));
        Map<String, Progress> all = new TreeMap<>();
        for (Document document : documents.find(range).limit(MOST)) {
            all.put(document.getString(StoredFields.ID).substring(prefix.length()), Progress.of(document));
        }
        return all;
    }

    /** Which of these documents were changed by others than a follower: each carries a check of itself. */
    static List<Document> changedByOthers(Iterable<Document> progress) {
        List<Document> changed = new ArrayList<>();
        for (Document document : progress) {
            if (document.containsKey("offset")
                    && !check(document.getString(StoredFields.ID), Progress.of(document))
                            .equals(document.getString(CHECK))) {
                changed.add(document);
            }
        }
        return changed;
    }

    /** @param from what it must be, null for none */
    record Move(String source, @Nullable Progress from, Progress to) {}

    /** @throws ProgressMoved when one of them is no longer what it was; others may have been moved */
    void moveAll(long build, List<Move> moves) {
        List<WriteModel<Document>> updates = new ArrayList<>();
        for (Move each : moves) {
            if (each.from == null) {
                move(build, each.source, null, each.to);
            } else {
                updates.add(new UpdateOneModel<>(
                        document(build, each.source, each.from), checked(build, each.source, each.to)));
            }
        }
        if (!updates.isEmpty() && documents.bulkWrite(updates).getMatchedCount() < updates.size()) {
            throw new ProgressMoved(follower + " in one of several partitions");
        }
    }

    /** @throws ProgressMoved when it is no longer what it was */
    void move(long build, String source, @Nullable Progress from, Progress to) {
        boolean moved = from == null ? insert(build, source, to) : replace(build, source, from, to);
        if (!moved) {
            throw new ProgressMoved(id(build, source));
        }
    }

    /** The position of a log that is reached by all sources that carry it: 0 while one of them was never seen. */
    long position(long build, String log, Iterable<String> topics, boolean ownLog) {
        long least = ownLog ? read(build, sourceOf(log)).map(Progress::position).orElse(0L) : Long.MAX_VALUE;
        for (String topic : topics) {
            if (Topics.logOf(topic).equals(log)) {
                least = Math.min(least, position(build, topic));
            }
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    private long position(long build, String topic) {
        long least = Long.MAX_VALUE;
        int seen = 0;
        int partitions = Topics.PARTITIONS;
        String prefix = id(build, "topic/" + topic + "/");
        Bson range = Filters.and(Filters.gte(StoredFields.ID, prefix), Filters.lt(StoredFields.ID, prefix + ":"));
        for (Document document : documents.find(range).limit(MOST)) {
            Progress progress = Progress.of(document);
            least = Math.min(least, progress.position());
            partitions = progress.partitions();
            seen++;
        }
        return seen < partitions ? 0 : least;
    }

    private boolean insert(long build, String source, Progress to) {
        try {
            documents.insertOne(document(build, source, to).append(CHECK, check(id(build, source), to)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean replace(long build, String source, Progress from, Progress to) {
        return documents
                        .updateOne(document(build, source, from), checked(build, source, to))
                        .getMatchedCount()
                == 1;
    }

    private Document checked(long build, String source, Progress to) {
        return new Document("$set", to.toDocument().append(CHECK, check(id(build, source), to)));
    }

    private Document document(long build, String source, Progress progress) {
        Document document = progress.toDocument();
        return document.append(StoredFields.ID, id(build, source)).append(StoredFields.BUILD, build);
    }

    private static String check(String id, Progress progress) {
        String text = "%s|%s|%d|%d|%d|%d"
                .formatted(
                        id,
                        progress.topicId(),
                        progress.offset(),
                        progress.sequence(),
                        progress.position(),
                        progress.partitions());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String id(long build, String source) {
        return follower + "/" + build + "/" + source;
    }
}
