package fr.encharge.platform.view;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.EventMessage;

/** A view that is built anew in another database, by the same projection and the same guarded writes. */
final class Shadow {

    private final ViewStore store;
    private final Projector projector;
    private final long build;
    private ViewBatch.Admission admission = (collection, id, guard, sequence) -> true;
    private Batch batch;

    Shadow(View view, MongoDatabase database) {
        this.store = new ViewStore(view, database);
        this.projector = new Projector(view.projection());
        this.build = store.build();
        this.batch = newBatch();
    }

    long build() {
        return build;
    }

    /** From here on only these changes are taken. */
    void admit(ViewBatch.Admission onlyThese) {
        write();
        admission = onlyThese;
        batch = newBatch();
    }

    void take(EventMessage<?> event, Fact fact, String guard) throws Exception {
        batch.take(event, fact, guard);
        if (batch.isFull()) {
            write();
        }
    }

    void write() {
        Batch full = batch;
        batch = newBatch();
        full.write();
    }

    Pages pages(String collection) {
        return new Pages(store.collection(collection));
    }

    private Batch newBatch() {
        return new ViewBatch(store, build, projector, admission);
    }
}
