package fr.encharge.platform.view;

import com.mongodb.client.MongoDatabase;
import fr.encharge.platform.message.CommitLog;
import fr.encharge.platform.message.KafkaClients;
import fr.encharge.platform.message.Lease;
import fr.encharge.platform.message.Patience;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Everything in this process that follows: views and automations, each source in a thread of its own. */
final class Followers implements SmartLifecycle {

    /** What this process follows with. */
    record Means(
            String service,
            MongoDatabase database,
            @Nullable CommitLog log,
            KafkaClients clients,
            Clock clock,
            Patience patience) {}

    private final Means means;
    private final List<ViewStore> views;
    private final List<Following> followings = new ArrayList<>();
    private final Map<String, List<Follower>> followers = new LinkedHashMap<>();
    private final Map<String, Signal> signals = new ConcurrentHashMap<>();
    private volatile boolean running;

    Followers(Means means, List<ViewStore> views, List<AutomationStore> automations) {
        this.means = means;
        this.views = views;
        followings.addAll(views);
        followings.addAll(automations);
    }

    @Override
    public synchronized void start() {
        views.forEach(ViewStore::ensureIndexes);
        followers.clear();
        for (Following following : followings) {
            if (followers.put(following.name(), followersOf(following)) != null) {
                throw new IllegalStateException("Two things that follow are named " + following.name());
            }
        }
        all().forEach(follower -> follower.worker().start());
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        all().forEach(follower -> follower.worker().dismiss());
        all().forEach(follower -> follower.worker().awaitEnd());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    Signal signalOf(String view) {
        return signals.computeIfAbsent(view, any -> new Signal());
    }

    /** The followers of each view and automation. */
    synchronized Map<String, List<Follower>> byName() {
        return Map.copyOf(followers);
    }

    synchronized List<Follower> of(String name) {
        return followers.getOrDefault(name, List.of());
    }

    private List<Follower> all() {
        return followers.values().stream().flatMap(List::stream).toList();
    }

    private List<Follower> followersOf(Following following) {
        List<Follower> list = new ArrayList<>();
        Signal signal = signalOf(following.name());
        CommitLog log = means.log();
        if (following.followsLog()) {
            if (log == null) {
                throw new IllegalStateException(following.name() + " follows the log of a service that has none");
            }
            Lease lease = new Lease(means.database(), following.name(), means.clock());
            list.add(new LogFollower(following, log, lease, signal, means.patience()));
        }
        if (!following.topics().isEmpty()) {
            Skips skips = new Skips(means.database());
            list.add(new MessageFollower(means.service(), following, means.clients(), signal, skips, means.patience()));
        }
        return List.copyOf(list);
    }
}
