package fr.encharge.engagement.live;

import fr.encharge.platform.identity.AuthorityId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who listens to what happens in which authority. Nothing here grows without bound: hints, listeners and authorities. */
@Component
public class Channels {

    private static final int MOST_AUTHORITIES = 1_000;
    private static final int MOST_LISTENERS = 5_000;

    private final InstantSource clock;
    private final Map<AuthorityId, Channel> channels = new LinkedHashMap<>(16, 0.75f, true);
    /** Before that, hints of some authority are forgotten. */
    private Instant whole;

    private int listening;

    private record Channel(Ring ring, Set<Listener> listeners) {}

    Channels(InstantSource clock) {
        this.clock = clock;
        this.whole = clock.instant();
    }

    /** Tells all who listen to this authority. */
    public synchronized void tell(AuthorityId authority, Hint hint) {
        Channel channel = channel(authority);
        channel.ring.add(hint, clock.instant());
        channel.listeners.forEach(listener -> listener.add(hint));
    }

    /** Tells everybody that something may have been missed; whoever comes back later is told so, too. */
    public synchronized void resetAll() {
        whole = clock.instant();
        channels.values().removeIf(channel -> channel.listeners.isEmpty());
        channels.values().forEach(channel -> {
            channel.ring.clear(whole);
            channel.listeners.forEach(Listener::reset);
        });
    }

    /**
     * @param last the id of the last hint that this client has seen, if it has seen any
     * @param recent else for how long it has shown what it shows, to be told what has happened since; null for what comes
     * @return null when too many listen already
     */
    synchronized @Nullable Listener listen(AuthorityId authority, @Nullable String last, @Nullable Duration recent) {
        if (listening == MOST_LISTENERS) {
            return null;
        }
        listening++;
        Channel channel = channel(authority);
        Listener listener = new Listener();
        if (last != null) {
            tell(listener, channel.ring.since(last));
        } else if (recent != null) {
            tell(listener, channel.ring.since(clock.instant().minus(recent)));
        }
        channel.listeners.add(listener);
        return listener;
    }

    private static void tell(Listener listener, Optional<List<Hint>> missed) {
        missed.ifPresentOrElse(hints -> hints.forEach(listener::add), listener::reset);
    }

    synchronized void leave(AuthorityId authority, Listener listener) {
        if (channel(authority).listeners.remove(listener)) {
            listening--;
        }
    }

    private Channel channel(AuthorityId authority) {
        Channel channel = channels.computeIfAbsent(authority, first -> new Channel(new Ring(whole), new HashSet<>()));
        if (channels.size() > MOST_AUTHORITIES) {
            channels.values().stream()
                    .filter(each -> each.listeners.isEmpty() && each != channel)
                    .findFirst()
                    .ifPresent(forgotten -> {
                        channels.values().remove(forgotten);
                        whole = clock.instant();
                    });
        }
        return channel;
    }
}
