package fr.encharge.platform.view;

import com.mongodb.client.model.IndexModel;
import fr.encharge.platform.message.MessageType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One view: its collections, what it follows and how events become documents. It answers one screen, and can be dropped at
 * any time: it comes back from what it follows.
 *
 * @param name also the prefix of its collections: {@code ideaboard.cards}
 * @param collections the indexes of each collection
 * @param followsLog whether it follows the log of its own service
 * @param topics the messages that it reads, by topic; other messages of these topics are passed over
 * @param projection an object with {@code @EventHandler void project(…)} methods, free of state
 */
public record View(
        String name,
        Map<String, List<IndexModel>> collections,
        boolean followsLog,
        Map<String, List<Class<?>>> topics,
        Object projection) {

    public View {
        collections = Map.copyOf(collections);
        topics = Map.copyOf(topics);
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Says what a view is, in the order: collections, sources, projection. */
    public static final class Builder {

        private static final String RESERVED = "progress";

        private final String name;
        private final Map<String, List<IndexModel>> collections = new LinkedHashMap<>();
        private final Map<String, List<Class<?>>> topics = new LinkedHashMap<>();
        private boolean followsLog;
        private @Nullable Object projection;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * A collection of the view and the indexes that serve its queries.
         *
         * @param indexes each begins with {@code authority}, or is the one field of a {@link AuthorityDocuments#due} query
         */
        public Builder collection(String collection, IndexModel... indexes) {
            if (collection.equals(RESERVED)) {
                throw new IllegalArgumentException("'progress' is where the progress of a view is kept");
            }
            for (IndexModel index : indexes) {
                BsonDocument keys = index.getKeys().toBsonDocument();
                if (keys.size() > 1 && !keys.getFirstKey().equals(StoredFields.AUTHORITY)) {
                    throw new IllegalArgumentException("An index begins with authority: " + keys);
                }
            }
            collections.put(collection, List.of(indexes));
            return this;
        }

        /** The log of the service itself. */
        public Builder followsLog() {
            followsLog = true;
            return this;
        }

        /** A topic of another service, and the messages of it that are read. */
        public Builder followsTopic(String topic, Class<?>... messages) {
            topics.put(topic, typed(messages));
            return this;
        }

        public Builder projectedBy(Object newProjection) {
            projection = newProjection;
            return this;
        }

        public View build() {
            if (projection == null || collections.isEmpty() || !followsLog && topics.isEmpty()) {
                throw new IllegalStateException("A view has a collection, a source and a projection: " + name);
            }
            return new View(name, collections, followsLog, topics, projection);
        }
    }

    static List<Class<?>> typed(Class<?>... messages) {
        List<Class<?>> typed = new ArrayList<>();
        for (Class<?> message : messages) {
            if (!message.isAnnotationPresent(MessageType.class)) {
                throw new IllegalArgumentException(message.getName() + " has no @MessageType");
            }
            typed.add(message);
        }
        return List.copyOf(typed);
    }
}
