package fr.encharge.platform.message;

import fr.encharge.eventlog.LogTokens;
import fr.encharge.eventlog.MongoEventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The commits of an event log. */
final class EventLogCommits implements CommitLog {

    /** The index in a token of the last event of every commit. */
    private static final int LAST = LogTokens.index(LogTokens.tokenAt(0));

    private final MongoEventLog log;

    EventLogCommits(MongoEventLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return log.name();
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public void awaitBeyond(long position, Duration atMost) throws InterruptedException {
        log.awaitBeyond(position, atMost);
    }

    @Override
    public List<Commit> read(long after, int events) {
        List<Commit> commits = new ArrayList<>();
        long head = log.head();
        if (after >= head) {
            return commits;
        }
        try (Stream<? extends TrackedEventMessage<?>> stream = log.readEvents(LogTokens.tokenAt(after), false)) {
            Iterator<? extends TrackedEventMessage<?>> iterator = stream.iterator();
            int count = 0;
            long last = after;
            while (count < events && last < head && iterator.hasNext()) { // beyond the head it would ask the store
                Commit commit = whole(iterator);
                count += commit.events().size();
                last = commit.position();
                commits.add(commit);
            }
        }
        return commits;
    }

    private static Commit whole(Iterator<? extends TrackedEventMessage<?>> iterator) {
        List<EventMessage<?>> events = new ArrayList<>();
        TrackedEventMessage<?> event;
        do {
            event = iterator.next();
            events.add(event);
        } while (LogTokens.index(event.trackingToken()) < LAST);
        return new Commit(LogTokens.position(event.trackingToken()), events);
    }
}
