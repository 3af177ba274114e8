package fr.encharge.standalone.verify;

import com.mongodb.client.MongoClient;
import fr.encharge.eventlog.LogDamaged;
import fr.encharge.platform.message.KafkaClients;
import fr.encharge.platform.view.Difference;
import fr.encharge.platform.view.ViewAudit;
import fr.encharge.standalone.Blueprint;
import fr.encharge.standalone.importing.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Recounts everything from the logs: walks their chains, builds each view of each service anew from the events and from
 * the messages that the events tell, counts the votes once more by hand, and looks for each message at the broker. What is
 * verified is only read, and may be at work all the while.
 */
public final class Recount {

    private final List<LogRecount> logs;
    private final @Nullable KafkaClients broker;
    private final Progress progress;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param store what is verified
     * @param shadow an empty store
     * @param broker whose messages are verified; null when there is none
     */
    public Recount(MongoClient store, MongoClient shadow, @Nullable KafkaClients broker, Progress progress) {
        this.broker = broker;
        this.progress = progress;
        this.logs = Blueprint.all(store).stream()
                .map(service -> new LogRecount(
                        service, store.getDatabase(service.database()), shadow.getDatabase(service.database())))
                .toList();
    }

    public Findings run() throws InterruptedException, ExecutionException, TimeoutException {
        logs.forEach(LogRecount::beginViews);
        logs.forEach(LogRecount::readHead);
        logs.forEach(this::compareProgress);
        play();
        List<ViewAudit> sound = everybody().stream().filter(this::isRecounted).toList();
        compareViews(sound);
        compareMessages();
        Map<String, Long> positions = new TreeMap<>();
        logs.forEach(log -> positions.put(log.log(), log.head()));
        List<String> skipped =
                logs.stream().flatMap(log -> log.progress().skipped().stream()).toList();
        return new Findings(positions, sound.size(), broker != null, List.copyOf(faults), skipped);
    }

    private List<ViewAudit> everybody() {
        return logs.stream().flatMap(log -> log.views().stream()).toList();
    }

    private void compareProgress(LogRecount log) {
        List<String> names = log.views().stream().map(ViewAudit::name).toList();
        faults.addAll(log.progress().changedByOthers(names));
        for (ViewAudit view : everybody()) {
            long seen = view.positions().getOrDefault(log.log(), 0L);
            if (seen > log.head()) {
                faults.add("log %s: it ends at position %d, and %s says that it has seen position %d"
                        .formatted(log.log(), log.head(), view.name(), seen));
            }
        }
    }

    private void play() {
        progress.begins(
                "commits", (int) logs.stream().mapToLong(LogRecount::head).sum());
        for (LogRecount log : logs) {
            log.play(everybody(), progress);
            LogDamaged damage = log.damage();
            if (damage != null) {
                faults.add("log %s: %s".formatted(log.log(), damage.getMessage()));
            }
        }
        progress.ends();
    }

    /** A view that a damaged log feeds cannot be recounted; that it is damaged has been said. */
    private boolean isRecounted(ViewAudit view) {
        return logs.stream()
                .filter(log -> log.damage() != null)
                .noneMatch(log -> view.positions().containsKey(log.log()));
    }

    private void compareViews(List<ViewAudit> views) {
        List<ViewAudit> moved = views.stream().filter(ViewAudit::compare).toList();
        logs.stream().filter(log -> log.damage() == null).forEach(log -> add(log.compareTally()));
        if (!moved.isEmpty()) {
            logs.forEach(log -> log.playAgain(moved));
        }
        views.forEach(view -> add(view.settle()));
    }

    private void compareMessages() throws InterruptedException, ExecutionException, TimeoutException {
        if (broker != null) {
            for (LogRecount log : logs) {
                if (log.damage() == null) {
                    faults.addAll(log.messages().compare(broker, log.head()));
                }
            }
        }
    }

    private void add(List<Difference> differences) {
        differences.forEach(difference -> faults.add(difference.toString()));
    }
}
