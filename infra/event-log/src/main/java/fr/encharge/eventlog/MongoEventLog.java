package fr.encharge.eventlog;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.random.RandomGenerator;
import java.util.stream.*;
import org.axonframework.eventhandling.*;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.*;
import org.axonframework.serialization.Serializer;

/** interim */
@SuppressWarnings("NullAway")
public final class MongoEventLog extends AbstractEventStorageEngine implements AutoCloseable {
    public static final String POSITION_RESOURCE = "fr.encharge.eventlog.position";
    private final String name;
    private final MongoCommits store;
    private final Head head = new Head();
    private final AppendLoop loop;
    private final Snapshots snapshots;
    private final ChainReader reader;

    MongoEventLog(Builder b) {
        super(b);
        name = b.name;
        store = new MongoCommits(b.database, name);
        loop = new AppendLoop(name, new Appender(name, head, RandomGenerator.getDefault(), System::nanoTime), store);
        snapshots = new Snapshots(LogCollections.snapshots(b.database, name));
        reader = new ChainReader(store);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static void create(MongoDatabase db, String name) {
        LogCollections.create(db, name);
    }

    public String name() {
        return name;
    }

    public long head() {
        return head.get().position();
    }

    public long confirm() {
        return head();
    }

    public void start() {
        Mark m = store.last();
        if (m != null) head.advance(m);
        loop.start();
    }

    public void close() {
        try {
            loop.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (head() <= position) {
            long left = until - System.nanoTime();
            if (left <= 0) return false;
            head.awaitBeyond(position, Math.min(left, 40_000_000L));
        }
        return true;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer s) {
        if (events.isEmpty()) return;
        Commit c;
        try {
            c = AxonEvents.commit(events, s);
        } catch (Conflict e) {
            throw conflict(events, e);
        }
        Pending p = new Pending(
                c,
                c.events().stream()
                        .mapToInt(e -> e.payload().length + e.metadata().length + 200)
                        .sum());
        loop.offer(p);
        try {
            long pos = p.outcome.get(5, TimeUnit.SECONDS);
            if (CurrentUnitOfWork.isStarted())
                CurrentUnitOfWork.get().root().resources().put(POSITION_RESOURCE, pos);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Conflict x) throw conflict(events, x);
            throw (RuntimeException) e.getCause();
        } catch (Exception e) {
            throw new OutcomeUnknown(e.toString());
        }
    }

    private RuntimeException conflict(List<? extends EventMessage<?>> events, Conflict e) {
        return ((DomainEventMessage<?>) events.get(0)).getSequenceNumber() == 0
                ? new AggregateStreamCreationException(e.getMessage(), e)
                : new ConcurrencyException(e.getMessage(), e);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> m, Serializer s) {
        snapshots.store(m, s);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String id, long first) {
        return store.ofAggregate(id, first, 100000).stream()
                .flatMap(p -> AxonEvents.domainEvents(p.commit(), first).stream());
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken t, boolean mayBlock) {
        long pos = LogTokens.position(t);
        int idx = LogTokens.index(t);
        long start = idx == 1023 ? pos + 1 : pos;
        return Stream.iterate(new long[] {start}, x -> new long[] {x[0] + 200})
                .map(x -> store.commits(x[0], 200))
                .takeWhile(l -> !l.isEmpty())
                .flatMap(List::stream)
                .flatMap(p -> AxonEvents.trackedEvents(p, p.position() == pos ? idx : -1).stream());
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String id) {
        return Stream.ofNullable(snapshots.read(id));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String id) {
        OptionalLong l = store.lastSequence(id);
        return l.isPresent() ? Optional.of(l.getAsLong()) : Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return head() == 0 ? null : LogTokens.tokenAt(head());
    }

    public static final class Builder extends AbstractEventStorageEngine.Builder {
        MongoDatabase database;
        String name;

        public Builder database(MongoDatabase d) {
            database = d;
            return this;
        }

        public Builder name(String n) {
            name = n;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer s) {
            super.eventSerializer(s);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer s) {
            super.snapshotSerializer(s);
            return this;
        }

        public MongoEventLog build() {
            return new MongoEventLog(this);
        }
    }
}
