package fr.encharge.standalone.verify;

import com.mongodb.client.MongoDatabase;
import fr.encharge.eventlog.LogDamaged;
import fr.encharge.eventlog.LogWalk;
import fr.encharge.eventlog.Verification;
import fr.encharge.platform.event.EventSerializer;
import fr.encharge.platform.message.Commit;
import fr.encharge.platform.message.MessageAudit;
import fr.encharge.platform.message.Telling;
import fr.encharge.platform.view.Difference;
import fr.encharge.platform.view.ProgressAudit;
import fr.encharge.platform.view.ViewAudit;
import fr.encharge.standalone.Blueprint;
import fr.encharge.standalone.importing.Progress;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** One service's log and what is made of it: its own views, and the messages that feed everybody's. */
final class LogRecount {

    private final Blueprint blueprint;
    private final MongoDatabase database;
    private final MongoDatabase shadow;
    private final LogWalk walk;
    private final Telling telling;
    private final MessageAudit messages;
    private final List<ViewAudit> views;
    private final TallyRecount tally = new TallyRecount();
    private long head;
    private @Nullable LogDamaged damage;

    /** @param shadow an empty database, for the views to be built anew */
    LogRecount(Blueprint blueprint, MongoDatabase database, MongoDatabase shadow) {
        this.blueprint = blueprint;
        this.database = database;
        this.shadow = shadow;
        this.walk = new LogWalk(database, blueprint.log(), new EventSerializer(blueprint.names()));
        this.telling = new Telling(blueprint.log(), blueprint.announcements());
        this.messages = new MessageAudit(blueprint.log(), blueprint.topics());
        this.views = blueprint.views().stream()
                .map(view -> new ViewAudit(view, blueprint.log(), database, shadow))
                .toList();
    }

    String log() {
        return blueprint.log();
    }

    List<ViewAudit> views() {
        return views;
    }

    MessageAudit messages() {
        return messages;
    }

    /** The position up to which all of it is recounted. */
    long head() {
        return head;
    }

    @Nullable LogDamaged damage() {
        return damage;
    }

    ProgressAudit progress() {
        return new ProgressAudit(database);
    }

    /** Reads where the views are; the views of all logs before the head of any, so that what they have seen lies below it. */
    void beginViews() {
        views.forEach(ViewAudit::begin);
    }

    void readHead() {
        head = walk.head();
    }

    /** Goes through the log once, and shows each commit and each message of it to those who take it. */
    void play(List<ViewAudit> everybody, Progress progress) {
        long tallied = tallied();
        Verification verification = walk.walk(1, head, walked -> {
            if (walked.position() <= tallied) {
                walked.raw().forEach(tally::take);
            }
            play(commit(walked), everybody, true);
            progress.step();
        });
        damage = verification.damage();
    }

    /** Goes through it again, for views that have moved meanwhile. */
    void playAgain(List<ViewAudit> moved) {
        walk.walk(1, walk.head(), walked -> play(commit(walked), moved, false));
    }

    /** Where the tally, as its view would have it, is not what the ballots say. */
    List<Difference> compareTally() {
        return tallied() == 0 ? List.of() : tally.compare(shadow);
    }

    private long tallied() {
        return views.stream()
                .filter(view -> view.name().equals(TallyRecount.VIEW))
                .mapToLong(view -> view.positions().getOrDefault(log(), 0L))
                .sum();
    }

    private void play(Commit commit, List<ViewAudit> everybody, boolean first) {
        views.stream().filter(everybody::contains).forEach(view -> view.take(commit));
        for (Telling.Told told : telling.of(commit)) {
            if (first) {
                messages.expect(told);
            }
            everybody.forEach(view -> view.take(told.partition(), told.envelope()));
        }
    }

    private static Commit commit(LogWalk.Walked walked) {
        return new Commit(
                walked.position(),
                walked.events().stream().<EventMessage<?>>map(event -> event).toList());
    }
}
