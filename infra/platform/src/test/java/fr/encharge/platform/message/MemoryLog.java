package fr.encharge.platform.message;

import fr.encharge.platform.event.MetaDataKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;

/** A log in memory, for tests of what follows one. */
public final class MemoryLog implements CommitLog {

    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");

    private final String name;
    private final List<Commit> commits = new ArrayList<>();

    public MemoryLog(String name) {
        this.name = name;
    }

    /** One commit of an authority; its position. */
    public synchronized long append(String authority, Object... payloads) {
        long position = commits.size() + 1L;
        List<EventMessage<?>> events = new ArrayList<>();
        Arrays.stream(payloads).forEach(payload -> events.add(event(position, events.size(), authority, payload)));
        commits.add(new Commit(position, events));
        notifyAll();
        return position;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized long head() {
        return commits.size();
    }

    @Override
    public synchronized void awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (commits.size() <= position && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
    }

    @Override
    public synchronized List<Commit> read(long after, int events) {
        List<Commit> read = new ArrayList<>();
        int count = 0;
        for (int i = (int) after; i < commits.size() && count < events; i++) {
            read.add(commits.get(i));
            count += commits.get(i).events().size();
        }
        return read;
    }

    private static EventMessage<?> event(long position, int index, String authority, Object payload) {
        String id = "event-" + position + "-" + index;
        GenericMessage<Object> message = new GenericMessage<>(id, payload, Map.of(MetaDataKeys.AUTHORITY, authority));
        Instant at = FIRST.plusSeconds(position);
        return new GenericDomainEventMessage<>("Thing", "thing-" + position, index, message, () -> at);
    }
}
