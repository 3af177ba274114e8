package fr.encharge.platform.message;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** One commit of a log: the events of one command, all of them, at one position. */
public record Commit(long position, List<EventMessage<?>> events) {

    public Commit {
        events = List.copyOf(events);
    }
}
