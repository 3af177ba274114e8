package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An ordered bulk of updates ends at the first that is refused; the library would go on behind it. */
final class OrderedUpdates {

    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int matched;
    private int modified;

    private OrderedUpdates() {}

    /** @param one carries out an update command that has one update */
    static Document run(Document command, UnaryOperator<Document> one) {
        if (!(command.get("updates") instanceof List<?> updates) || updates.size() < 2 || !isOrdered(command)) {
            return one.apply(command);
        }
        OrderedUpdates done = new OrderedUpdates();
        for (int i = 0; i < updates.size() && done.errors.isEmpty(); i++) {
            Document single = new Document(command);
            single.put("updates", List.of(updates.get(i)));
            done.add(i, one.apply(single));
        }
        return done.reply();
    }

    private static boolean isOrdered(Document command) {
        return Utils.isTrue(command.getOrDefault("ordered", true));
    }

    private void add(int index, Document reply) {
        matched += ((Number) reply.getOrDefault("n", 0)).intValue();
        modified += ((Number) reply.getOrDefault("nModified", 0)).intValue();
        collect(index, reply, "upserted", upserted);
        collect(index, reply, "writeErrors", errors);
    }

    private static void collect(int index, Document reply, String field, List<Document> all) {
        if (reply.get(field) instanceof Iterable<?> some) {
            some.forEach(each -> {
                Document placed = new Document((Document) each);
                placed.put("index", index);
                all.add(placed);
            });
        }
    }

    private Document reply() {
        Document reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put("writeErrors", errors);
        }
        Utils.markOkay(reply);
        return reply;
    }
}
