package fr.encharge.engagement.live;

import fr.encharge.platform.identity.AuthorityId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who listens to what happens in which authority. Nothing here grows without bound: hints, listeners and authorities. */
@Component
public class Channels {

    private static final int MOST_AUTHORITIES = 1_000;
    private static final int MOST_LISTENERS = 5_000;

    private final Map<AuthorityId, Channel> channels = new LinkedHashMap<>(16, 0.75f, true);
    private int listening;

    private static final class Channel {
        private final Ring ring = new Ring();
        private final Set<Listener> listeners = new HashSet<>();
    }

    /** Tells all who listen to this authority. */
    public synchronized void tell(AuthorityId authority, Hint hint) {
        Channel channel = channel(authority);
        channel.ring.add(hint);
        channel.listeners.forEach(listener -> listener.add(hint));
    }

    /** Tells everybody that something may have been missed; whoever comes back later is told so, too. */
    public synchronized void resetAll() {
        channels.values().removeIf(channel -> channel.listeners.isEmpty());
        channels.values().forEach(channel -> {
            channel.ring.clear();
            channel.listeners.forEach(Listener::reset);
        });
    }

    /**
     * @param last the id of the last hint that this client has seen, if it has seen any
     * @return null when too many listen already
     */
    synchronized @Nullable Listener listen(AuthorityId authority, @Nullable String last) {
        if (listening == MOST_LISTENERS) {
            return null;
        }
        listening++;
        Channel channel = channel(authority);
        Listener listener = new Listener();
        if (last != null) {
            channel.ring.since(last).ifPresentOrElse(missed -> missed.forEach(listener::add), listener::reset);
        }
        channel.listeners.add(listener);
        return listener;
    }

    synchronized void leave(AuthorityId authority, Listener listener) {
        if (channel(authority).listeners.remove(listener)) {
            listening--;
        }
    }

    private Channel channel(AuthorityId authority) {
        Channel channel = channels.computeIfAbsent(authority, first -> new Channel());
        if (channels.size() > MOST_AUTHORITIES) {
            channels.values().stream()
                    .filter(each -> each.listeners.isEmpty() && each != channel)
                    .findFirst()
                    .ifPresent(channels.values()::remove);
        }
        return channel;
    }
}
