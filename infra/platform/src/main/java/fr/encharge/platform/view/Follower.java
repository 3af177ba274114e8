package fr.encharge.platform.view;

import fr.encharge.platform.message.Worker;
import java.util.List;

/** Something that follows one kind of source in a thread of its own. */
interface Follower {

    Worker worker();

    /** How many of its sources have stopped. */
    int stopped();

    /** The messages at which it has stopped and that an operator may skip. */
    default List<String> stoppedAt() {
        return List.of();
    }

    /** How much of its sources is still to come, in positions or messages. */
    long lag();

    /** Tries again now what it would try later. */
    default void retryNow() {}
}
