package fr.encharge.platform.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** From the commits of a log to the messages of it: the same at every run. */
public final class Telling {

    /** A message and the partition that it belongs into. */
    public record Told(TopicPartition partition, byte[] key, Envelope envelope) {}

    private final String log;
    private final Announcements announcements;

    public Telling(String log, Announcements announcements) {
        this.log = log;
        this.announcements = announcements;
    }

    /** What a commit tells, in the order of its events. */
    public List<Told> of(Commit commit) {
        List<Told> told = new ArrayList<>();
        for (int index = 0; index < commit.events().size(); index++) {
            EventMessage<?> event = commit.events().get(index);
            Map<String, Integer> numbers = new HashMap<>();
            for (Announcement announcement : announcements.announce(event)) {
                int number = numbers.merge(announcement.topic(), 1, Integer::sum) - 1;
                told.add(told(event, announcement, Sequence.of(commit.position(), index, number)));
            }
        }
        return told;
    }

    private Told told(EventMessage<?> event, Announcement announcement, long sequence) {
        byte[] key = announcement.key().getBytes(StandardCharsets.UTF_8);
        int number = Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS;
        String subject =
                event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : announcement.key();
        return new Told(
                new TopicPartition(announcement.topic(), number),
                key,
                Envelope.message(log, sequence, event, subject, announcement.data()));
    }
}
