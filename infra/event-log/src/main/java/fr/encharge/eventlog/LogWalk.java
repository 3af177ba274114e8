package fr.encharge.eventlog;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A log as somebody reads it who believes nothing of it. Reads only, also beside the processes that append to it. */
public final class LogWalk {

    /**
     * One event as it is stored.
     *
     * @param name its logical name
     * @param payload the serializer's bytes
     */
    public record RawEvent(String name, byte[] payload) {}

    /**
     * A commit that fits.
     *
     * @param events deserialized when they are looked at
     * @param raw the same, as they lie in the store
     */
    public record Walked(long position, List<TrackedEventMessage<?>> events, List<RawEvent> raw) {}

    private final MongoCommits commits;
    private final Checkpoints checkpoints;
    private final Serializer serializer;

    public LogWalk(MongoDatabase database, String log, Serializer serializer) {
        this.commits = new MongoCommits(database, log);
        this.checkpoints = new Checkpoints(LogCollections.checkpoints(database, log));
        this.serializer = serializer;
    }

    /** The position of the last commit, 0 for an empty log. */
    public long head() {
        Mark last = commits.last();
        return last == null ? 0 : last.position();
    }

    /**
     * Shows a visitor the commits from one position to another, both included, as far as positions, digests and
     * checkpoints fit.
     */
    public Verification walk(long from, long to, Consumer<Walked> visitor) {
        ChainWalk walk =
                new ChainWalk(new ChainReader(commits), checkpoints, from, commit -> visitor.accept(walked(commit)));
        return walk.verify(0, to);
    }

    private Walked walked(PlacedCommit commit) {
        List<RawEvent> raw = commit.commit().events().stream()
                .map(event -> new RawEvent(event.name(), event.payload()))
                .toList();
        Stream<? extends TrackedEventData<?>> data = AxonEvents.trackedEvents(commit, -1).stream();
        List<TrackedEventMessage<?>> events = EventUtils.upcastAndDeserializeTrackedEvents(
                        data, serializer, NoOpEventUpcaster.INSTANCE)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
        return new Walked(commit.position(), events, raw);
    }
}
