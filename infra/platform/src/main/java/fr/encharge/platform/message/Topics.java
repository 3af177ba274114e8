package fr.encharge.platform.message;

import java.util.List;

/**
 * The topics that a service owns: created at its start when absent, kept for ever. A topic is named {@code <log>.<what>},
 * so that its name tells whose positions it carries.
 */
public record Topics(List<String> names) {

    /** Fixed when a topic is created: another count means a new topic and rebuilt views. */
    public static final int PARTITIONS = 4;

    public Topics {
        names = List.copyOf(names);
        names.forEach(Topics::logOf);
    }

    public static Topics of(String... names) {
        return new Topics(List.of(names));
    }

    /** The log whose facts a topic carries: {@code voting.ballots} → {@code voting}. */
    public static String logOf(String topic) {
        int dot = topic.lastIndexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("A topic is named <log>.<what>, not " + topic);
        }
        return topic.substring(0, dot);
    }
}
