package fr.encharge.platform.view;

import com.mongodb.client.MongoDatabase;
import fr.encharge.platform.message.Commit;
import fr.encharge.platform.message.Envelope;
import fr.encharge.platform.message.Sequence;
import fr.encharge.platform.message.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Builds a view anew beside the one that is stored, and compares them document by document. The stored one may be at work
 * all the while; it is only read.
 *
 * <p>First everything up to the progress that is stored is played and compared. A document that differs may only have seen
 * more by now, or have been written before a crash that its progress did not survive: each document says what it has seen.
 * So those that differ are read again, and what they have seen since is played for each of them up to exactly there.
 * Whatever then still differs is not what its sources say.
 */
public final class ViewAudit {

    private static final int MOST = 50;
    private static final Document NOTHING = new Document();

    private final View view;
    private final String log;
    private final MongoDatabase database;
    private final ViewStore stored;
    private final Shadow shadow;
    private final Messages messages;
    private final Set<String> skipped = new HashSet<>();
    private final Map<String, Long> reached = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, Map<String, Document>> suspects = new TreeMap<>();
    private final Set<Difference> differences = new LinkedHashSet<>();
    private long build;
    private boolean settling;

    /**
     * @param log the log of the service that the view belongs to
     * @param database where it is stored
     * @param other an empty one, where it is built anew
     */
    public ViewAudit(View view, String log, MongoDatabase database, MongoDatabase other) {
        this.view = view;
        this.log = log;
        this.database = database;
        this.stored = new ViewStore(view, database);
        this.shadow = new Shadow(view, other);
        this.messages = new Messages(view.topics());
    }

    public String name() {
        return view.name();
    }

    /** Reads how far the view is. What it follows is to be played from its beginning to at least there. */
    public void begin() {
        build = stored.shownBuild().orElse(0L);
        stored.progress().all(build).forEach(this::begin);
        new Skips(database).of(view.name()).forEach(skip -> skipped.add(skip.getString("message")));
    }

    private void begin(String source, Progress progress) {
        String name = source.substring(source.indexOf('/') + 1);
        boolean isLog = progress.topicId().isEmpty();
        long sequence = isLog ? Sequence.lastOf(progress.position()) : progress.sequence();
        reached.put(StoredFields.guard(name), sequence);
        String itsLog = isLog ? name : Topics.logOf(name.substring(0, name.lastIndexOf('/')));
        positions.merge(itsLog, Math.max(0, Sequence.positionOf(sequence)), Math::max);
    }

    /** The greatest position of each log that the view says it has seen. */
    public Map<String, Long> positions() {
        return Map.copyOf(positions);
    }

    /** A commit of the own log, in its order. */
    public void take(Commit commit) {
        if (view.followsLog()) {
            for (int index = 0; index < commit.events().size(); index++) {
                EventMessage<?> event = commit.events().get(index);
                long sequence = Sequence.of(commit.position(), index, 0);
                Fact fact = new Fact(log, commit.position(), sequence, event.getTimestamp());
                take(event, fact, StoredFields.guard(log), false);
            }
        }
    }

    /** A message, in the order of its partition. */
    public void take(TopicPartition partition, Envelope envelope) {
        if (view.topics().containsKey(partition.topic())) {
            String guard = StoredFields.guard(partition.topic()) + "/" + partition.partition();
            messages.event(partition.topic(), envelope)
                    .ifPresent(event -> take(event, Messages.fact(envelope), guard, skipped.contains(envelope.id())));
        }
    }

    /** Compares what was played up to the progress; whether something has to be played again to tell. */
    public boolean compare() {
        shadow.write();
        view.collections().keySet().forEach(this::compare);
        suspects.forEach((collection, documents) -> {
            Map<String, Document> now = pages(collection).of(documents.keySet());
            documents.replaceAll((id, before) -> now.getOrDefault(id, new Document()));
        });
        settling = true;
        shadow.admit(this::isSeen);
        return !suspects.isEmpty();
    }

    /** What differs for good, if anything does. */
    public List<Difference> settle() {
        shadow.write();
        suspects.forEach((collection, documents) -> {
            Map<String, Document> recomputed = shadow.pages(collection).of(documents.keySet());
            documents.forEach((id, document) -> differences.addAll(FieldByField.between(
                    view.name() + "." + collection,
                    id,
                    comparable(document, build),
                    comparable(recomputed.get(id), shadow.build()))));
        });
        if (!differences.isEmpty() && stored.shownBuild().orElse(0L) != build) {
            return List.of(new Difference(view.name(), "as a whole", "", "just being built again", "after that"));
        }
        return differences.stream().limit(MOST).toList();
    }

    private void take(EventMessage<?> event, Fact fact, String guard, boolean isSkipped) {
        if (!settling && fact.sequence() > reached.getOrDefault(guard, -1L)) {
            return;
        }
        try {
            if (isSkipped) {
                shadow.write();
            }
            shadow.take(event, fact, guard);
            if (isSkipped) {
                shadow.write();
            }
        } catch (Exception failure) {
            if (!isSkipped && !settling) {
                String place = fact.log() + "=" + fact.position();
                differences.add(new Difference(view.name(), place, "", "taken", failure.toString()));
            }
        }
    }

    private void compare(String collection) {
        pages(collection).forEach(page -> {
            Map<String, Document> recomputed = shadow.pages(collection).of(page.keySet());
            page.forEach((id, document) -> {
                if (!isSame(document, recomputed.get(id))) {
                    suspect(collection, id);
                }
            });
        });
        shadow.pages(collection).forEach(page -> {
            Set<String> missing = new HashSet<>(page.keySet());
            missing.removeAll(pages(collection).of(page.keySet()).keySet());
            missing.forEach(id -> suspect(collection, id));
        });
    }

    private boolean isSame(Document document, @Nullable Document recomputed) {
        return FieldByField.between("", "", comparable(document, build), comparable(recomputed, shadow.build()))
                .isEmpty();
    }

    private void suspect(String collection, String id) {
        suspects.computeIfAbsent(collection, any -> new TreeMap<>()).put(id, new Document());
    }

    private Pages pages(String collection) {
        return new Pages(stored.collection(collection));
    }

    private boolean isSeen(String collection, String id, String guard, long sequence) {
        Document document = suspects.getOrDefault(collection, Map.of()).get(id);
        return document != null
                && document.get(StoredFields.SEEN, NOTHING).get(guard) instanceof Number seen
                && seen.longValue() >= sequence;
    }

    /** Without its build, if that is the current one; nothing for one that was made and has seen nothing yet. */
    private static @Nullable Document comparable(@Nullable Document document, long ofBuild) {
        if (document == null || document.get(StoredFields.SEEN, NOTHING).isEmpty()) {
            return null;
        }
        Document comparable = new Document(document);
        if (Long.valueOf(ofBuild).equals(comparable.get(StoredFields.BUILD))) {
            comparable.remove(StoredFields.BUILD);
        }
        return comparable;
    }
}
