package fr.encharge.platform.message;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * Which facts of a service its neighbours are told: one bean a service, deterministic, from the event alone.
 *
 * <p>Messages are numbered by their place in the list, and a message keeps its number for ever: a mapping only appends.
 */
@FunctionalInterface
public interface Announcements {

    List<Announcement> announce(EventMessage<?> event);
}
