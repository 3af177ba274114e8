package fr.encharge.eventlog;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * A totally ordered event log on MongoDB, as Axon's event storage engine. One document is one commit, its {@code _id} is
 * its position: 1, 2, 3 … without gap; each carries the digest of the one before it. Protocol, stored format and what is
 * not promised: docs/event-log.md.
 *
 * <p>{@link #appendEvents} returns when the commit is majority-written and journaled. It throws
 * {@link ConcurrencyException}, or at sequence number 0
 * {@link org.axonframework.modelling.command.AggregateStreamCreationException}, when another commit was first;
 * {@link OutcomeUnknown} when the store has not said within five seconds; {@link CommitTooLarge};
 * {@link IllegalArgumentException} for a list that is not one aggregate's events without holes. A commit is final though
 * Axon's unit of work is only preparing its own.
 *
 * <p>{@code readEvents(token, false)} is a lazy stream up to the current end, fetched 100 commits at a time; a reader
 * goes on with {@link #awaitBeyond}. It throws {@link LogDamaged} at the first position that does not fit.
 */
public final class MongoEventLog extends BatchingEventStorageEngine implements AutoCloseable {

    /** Under this key the root unit of work's resources hold the position ({@code Long}) of the commit it stored. */
    public static final String POSITION_RESOURCE = "fr.encharge.eventlog.position";

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LOOK_AT_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    private static final long OTHERS_REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MongoDatabase database;
    private final String name;
    private final Duration patience;
    private final MongoCommits commits;
    private final Snapshots snapshots;
    private final Checkpoints checkpoints;
    private final ChainReader reader;
    private final Head head = new Head();
    private final RecentCommits recent = new RecentCommits();
    private final LogStatistics statistics = new LogStatistics();
    private final Appender appender;
    private final AppendLoop loop;
    private final Confirmations confirmations;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long lookedAt = System.nanoTime() - LOOK_AT_REST_NANOS;
    private volatile long othersSeenAt = System.nanoTime() - OTHERS_REST_NANOS;
    private final ThreadLocal<@Nullable String> termOfFirstRead = new ThreadLocal<>();
    private volatile @Nullable String term;

    private MongoEventLog(Builder builder) {
        super(builder);
        this.database = builder.requiredDatabase();
        this.name = LogCollections.checkedName(builder.name);
        this.patience = builder.patience;
        this.commits = new MongoCommits(database, name);
        this.snapshots = new Snapshots(LogCollections.snapshots(database, name));
        this.checkpoints = new Checkpoints(LogCollections.checkpoints(database, name));
        this.reader = new ChainReader(commits);
        this.appender = new Appender(name, head, recent, new SplittableRandom(), System::nanoTime);
        this.loop = new AppendLoop(name, appender, commits, patience, statistics);
        this.confirmations = new Confirmations(commits::pulse, name);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates what the log {@code name} needs: {@code NAME.commits} with its unique index, {@code NAME.snapshots},
     * {@code NAME.checkpoints}, {@code NAME.pulse}. Idempotent; only called when told to, since a lost collection must not
     * come back empty.
     */
    public static void create(MongoDatabase database, String name) {
        LogCollections.create(database, name);
    }

    public String name() {
        return name;
    }

    /**
     * Reads the head, compares it with the last checkpoint, and begins to append.
     *
     * @throws IllegalStateException if the log was not created, or was started before
     * @throws LogDamaged if the commit at the last checkpoint is missing or another one
     */
    public void start() {
        LogCollections.requireCreated(database, name);
        term = commits.term();
        Mark last = commits.last();
        if (last != null) {
            head.advance(last);
        }
        requireLastCheckpoint();
        loop.start();
    }

    private void requireLastCheckpoint() {
        long position = checkpoints.last();
        if (position > 0) {
            List<Mark> found = commits.marks(position, position);
            if (found.isEmpty() || !found.get(0).digest().equals(checkpoints.at(position))) {
                throw new LogDamaged(position, "its checkpoint says another digest");
            }
        }
    }

    /** Lets the commits under way be settled, for as long as their callers wait, and appends no more. */
    @Override
    public void close() {
        confirmations.close();
        try {
            loop.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Position of the last commit that this process knows to be majority-written; 0 for an empty log. */
    public long head() {
        return head.get().position();
    }

    /** What this process has done to the log so far. */
    public LogStatistics statistics() {
        return statistics;
    }

    /** Why this process neither reads nor appends any more: {@link LogReplaced} or {@link LogDamaged}. */
    public Optional<RuntimeException> trouble() {
        RuntimeException end = appender.end();
        return end instanceof LogReplaced || end instanceof LogDamaged ? Optional.of(end) : Optional.empty();
    }

    /**
     * Waits until the log holds a commit beyond {@code position}. An append of this process wakes at once. Those of other
     * processes are looked for by one of the threads that wait, with an exact look-up: every 20 ms while there are any,
     * every 60 ms when there was none for a second.
     *
     * @return whether it does
     * @throws LogReplaced if the log was replaced under this process
     */
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        boolean looks = false;
        try {
            while (head() <= position) {
                requireGoodLog();
                looks = looks || looking.compareAndSet(false, true);
                long pause = looks ? lookForOthers() : Long.MAX_VALUE;
                long left = until - System.nanoTime();
                if (head() > position || left <= 0) {
                    break;
                }
                head.awaitBeyond(position, Math.min(left, pause), looking::get);
            }
        } finally {
            if (looks) {
                looking.set(false);
                // one of the others goes on
                head.wake();
            }
        }
        return head() > position;
    }

    /** Looks if it is time to; nanoseconds until the next time. */
    private long lookForOthers() {
        long now = System.nanoTime();
        long pause = now - othersSeenAt < OTHERS_REST_NANOS ? LOOK_NANOS : LOOK_AT_REST_NANOS;
        long left = lookedAt + pause - now;
        if (left > 0) {
            return left;
        }
        lookedAt = now;
        look();
        return pause;
    }

    private void look() {
        Mark known = head.get();
        List<Mark> found = commits.look(known.position());
        if (known.position() > 0 && (found.isEmpty() || !found.get(0).digest().equals(known.digest()))) {
            loop.suspect();
        } else if (!found.isEmpty() && found.get(found.size() - 1).position() > known.position()) {
            Mark last = commits.last();
            if (last != null) {
                head.advance(last);
                othersSeenAt = System.nanoTime();
            }
        }
    }

    /**
     * For a command that ends without an event, on the thread that loaded its aggregate: returns when the primary that it
     * was read from has proved that it still was one, by a majority write that all who wait share. Without a replica set
     * it returns at once.
     *
     * @return the position of the head, not below any commit that this process has read
     * @throws ConcurrencyException if the primary has changed since this thread first read an aggregate after its last
     *     append or confirmation: load again and decide again
     * @throws OutcomeUnknown if no primary answers in time
     */
    public long confirm() {
        String read = termOfFirstRead.get();
        termOfFirstRead.remove();
        if (!MongoCommits.STANDALONE.equals(term)) {
            String confirmed = confirmations.confirm(patience);
            term = confirmed;
            if (read != null && !read.equals(confirmed)) {
                throw new ConcurrencyException("the primary has changed since the aggregate was read");
            }
        }
        return head();
    }

    /** Walks the whole chain, see {@link #verify(long)}. */
    public Verification verify() {
        return verify(1);
    }

    /**
     * Walks the chain from {@code from} to the end: positions, documents, digests, checkpoints. Not found: a cut of the end
     * behind both the last checkpoint and the head that this process knows, and whoever rewrites log and checkpoints
     * together. Takes a range read of the whole log and changes nothing.
     */
    public Verification verify(long from) {
        return new ChainWalk(reader, checkpoints, from).verify(head());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (term == null) {
            throw new IllegalStateException("the log " + name + " was not started");
        }
        long position;
        try {
            Commit commit = AxonEvents.commit(events, serializer);
            position = append(new Pending(commit, checkedSize(commit)));
        } catch (Conflict e) {
            statistics.conflict();
            handlePersistenceException(e, events.get(0));
            return;
        }
        termOfFirstRead.remove();
        CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(POSITION_RESOURCE, position));
    }

    private static int checkedSize(Commit commit) {
        int size = commit.size();
        if (commit.events().size() > Commit.MOST_EVENTS || size > Commit.MOST_BYTES) {
            throw new CommitTooLarge("a commit of " + commit.events().size() + " events and " + size
                    + " bytes; at most " + Commit.MOST_EVENTS + " and " + Commit.MOST_BYTES);
        }
        return size;
    }

    private long append(Pending pending) {
        loop.offer(pending);
        try {
            return pending.outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return giveUp(pending, "the store has not said in time whether the commit is stored");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return giveUp(pending, "interrupted before the store has said whether the commit is stored");
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** The appender may have been faster: then its word counts. */
    private long giveUp(Pending pending, String reason) {
        pending.outcome.cancel(false);
        try {
            return pending.outcome.join();
        } catch (CancellationException e) {
            statistics.outcomeUnknown();
            throw new OutcomeUnknown(reason);
        } catch (java.util.concurrent.CompletionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(Exception wrapper) {
        return wrapper.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(wrapper);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return Stream.ofNullable(snapshots.read(aggregate));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long sequence, int batchSize) {
        requireGoodLog();
        noteTerm();
        List<DomainEventData<byte[]>> events = new ArrayList<>();
        long next = sequence == 0 ? 0 : commits.firstAtOrBelow(aggregate, sequence);
        List<PlacedCommit> found;
        do {
            found = commits.ofAggregate(aggregate, next, batchSize);
            for (PlacedCommit commit : found) {
                events.addAll(AxonEvents.domainEvents(checked(commit), sequence));
                next = commit.commit().lastSequence() + 1;
            }
        } while (events.size() < batchSize && found.size() == batchSize);
        return events;
    }

    private Commit checked(PlacedCommit commit) {
        if (!commit.isIntact()) {
            throw new LogDamaged(commit.position(), "it is not a commit with the digest that it says");
        }
        // a command that finds all done already answers with the head: not below what it has seen
        head.advance(commit.mark());
        return commit.commit();
    }

    private void noteTerm() {
        if (termOfFirstRead.get() == null) {
            termOfFirstRead.set(term);
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken token, int batchSize) {
        requireGoodLog();
        int index = LogTokens.index(token);
        long first = LogTokens.position(token) + (index == LogTokens.LAST ? 1 : 0);
        List<TrackedEventData<byte[]>> events = new ArrayList<>();
        for (PlacedCommit commit : readChain(first, batchSize)) {
            checkpoints.pass(commit);
            boolean within = commit.position() == first && index != LogTokens.LAST;
            events.addAll(AxonEvents.trackedEvents(commit, within ? index : -1));
        }
        return events;
    }

    private List<PlacedCommit> readChain(long first, int limit) {
        try {
            return recent.read(first, limit, reader);
        } catch (ChainReader.Vanished e) {
            loop.suspect();
            return List.of();
        }
    }

    private void requireGoodLog() {
        Optional<RuntimeException> trouble = trouble();
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        OptionalLong last = commits.lastSequence(aggregate);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return LogTokens.tokenAt(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        Mark last = commits.last();
        return LogTokens.tokenAt(last == null ? 0 : last.position());
    }

    /**
     * The token before the first event, in the order of the log, that is not earlier than {@code time}; the head if there
     * is none. Times are those of the writers' clocks and do not grow with the position. Each commit says the greatest time
     * so far, so this takes some twenty look-ups, whatever the length of the log.
     */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        long low = 1;
        long high = LogTokens.position(createHeadToken()) + 1;
        long end = high;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (latestAt(middle).isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == end ? LogTokens.tokenAt(end - 1) : tokenBefore(time, low);
    }

    private Instant latestAt(long position) {
        List<Mark> found = commits.marks(position, position);
        if (found.isEmpty()) {
            throw new LogDamaged(position, "it is missing");
        }
        return Instant.parse(found.get(0).latest());
    }

    private TrackingToken tokenBefore(Instant time, long position) {
        List<StoredEvent> events = commits.commits(position, 1).get(0).commit().events();
        int index = 0;
        while (Instant.parse(events.get(index).time()).isBefore(time)) {
            index++;
        }
        return index == 0 ? LogTokens.tokenAt(position - 1) : LogTokens.token(position, index - 1);
    }

    /** Needs a database and a name; a missing serializer is Axon's default. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private @Nullable MongoDatabase database;
        private String name = "";
        private Duration patience = Duration.ofSeconds(5);

        private Builder() {
            super.persistenceExceptionResolver(Conflict.class::isInstance);
        }

        public Builder database(MongoDatabase database) {
            this.database = database;
            return this;
        }

        /** The log's name: {@code voting}, or {@code voting.2} for the second that was restored from it. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** How long a caller waits for the outcome of its commit before {@link OutcomeUnknown}; five seconds by default. */
        public Builder patience(Duration patience) {
            this.patience = patience;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        public Builder persistenceExceptionResolver(PersistenceExceptionResolver persistenceExceptionResolver) {
            super.persistenceExceptionResolver(persistenceExceptionResolver);
            return this;
        }

        @Override
        @Deprecated
        public Builder snapshotFilter(Predicate<? super DomainEventData<?>> snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return this;
        }

        /** How many commits a read fetches at a time; 100 by default. */
        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        private MongoDatabase requiredDatabase() {
            if (database == null) {
                throw new IllegalStateException("an event log needs a database");
            }
            return database;
        }

        public MongoEventLog build() {
            return new MongoEventLog(this);
        }
    }
}
