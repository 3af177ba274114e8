package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.message.KafkaClients;
import fr.encharge.platform.message.Lease;
import fr.encharge.platform.message.MemoryLog;
import fr.encharge.platform.message.Patience;
import fr.encharge.platform.message.Until;
import fr.encharge.platform.rule.Rule;
import fr.encharge.platform.view.FaultyStore.Fault;
import fr.encharge.platform.view.Street.LampLit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A view of the own log, and an automation on it, with everything that may go wrong. */
@Isolated("it says how long an end may take")
class LogFollowerTest {

    private static final Patience HASTY = new Patience(Duration.ofMillis(1), Duration.ofMillis(20), 3);
    private static final AtomicBoolean BROKEN = new AtomicBoolean();

    private final FaultyStore faulty = new FaultyStore();
    private final MemoryLog log = new MemoryLog("town");
    private final KafkaClients noBroker = new KafkaClients("127.0.0.1:1");
    private final List<Followers> started = new CopyOnWriteArrayList<>();
    private final View view = View.named("streets")
            .collection("lamps", new IndexModel(Indexes.ascending("authority", "lit")))
            .followsLog()
            .projectedBy(new Projection())
            .build();
    private final ViewStore store = new ViewStore(view, faulty.database());

    @AfterEach
    void close() {
        BROKEN.set(false);
        started.forEach(Followers::stop);
        faulty.close();
    }

    @Test
    void everyPositionIsReachedHandledOrNot() {
        Views views = views(follow());
        log.append("fontbrune", new LampLit("haute", "1"));
        log.append("fontbrune", "nobody handles this");
        long last = log.append("fontbrune", new LampLit("haute", "2"), new LampLit("haute", "3"));
        views.await("streets", Positions.of("town", last));
        assertThat(lit("haute")).isEqualTo(3);
        long unhandled = log.append("fontbrune", "nor this");
        views.await("streets", Positions.of("town", unhandled));
        assertThat(views.position("streets", "town")).isEqualTo(unhandled);
    }

    @Test
    void aQueryWaitsForItsOwnLogOnlyAndNotForEver() {
        Views views = views(follow());
        long last = log.append("fontbrune", new LampLit("haute", "1"));
        views.await("streets", Positions.of("elsewhere", 99));
        assertThatThrownBy(() -> views.await("streets", Positions.of("town", last + 1)))
                .isInstanceOf(ViewBehind.class)
                .hasMessageContaining("town=1");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aWriteThatFailsOnceLosesNothing(Fault fault) {
        log.append("fontbrune", new LampLit("haute", "1"), new LampLit("basse", "2"));
        faulty.fails("streets.lamps", fault);
        Views views = views(follow());
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("basse", "3"))));
        assertThat(faulty.hasFailed()).isTrue();
        assertThat(lit("haute")).isEqualTo(1);
        assertThat(lit("basse")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void progressThatFailsOnceLosesNothing(Fault fault) {
        Views views = views(follow());
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("haute", "1"))));
        faulty.fails("streets.progress", fault);
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("haute", "2"))));
        assertThat(faulty.hasFailed()).isTrue();
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("haute", "3"))));
        assertThat(lit("haute")).isEqualTo(3);
    }

    @Test
    void twoWhoLeadAtOnceCountOnce() {
        Signal signal = new Signal();
        List<LogFollower> both = List.of(follower("one", signal), follower("other", signal));
        both.forEach(each -> each.worker().start());
        for (int i = 0; i < 300; i++) {
            log.append("fontbrune", new LampLit("haute", "lamp-" + i));
        }
        Views views = new Views("town", List.of(store), any -> signal);
        Until.holds("all is reached", () -> views.position("streets", "town") == 300);
        both.forEach(each -> each.worker().dismiss());
        both.forEach(each -> each.worker().awaitEnd());
        assertThat(lit("haute")).isEqualTo(300);
    }

    @Test
    void aViewThatWasDroppedWhileStoppedComesBack() {
        Followers followers = follow();
        Views views = views(followers);
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("haute", "1"))));
        followers.stop();
        for (String name : faulty.database().listCollectionNames()) {
            if (name.startsWith("streets.")) {
                faulty.database().getCollection(name).drop();
            }
        }
        views = views(follow());
        views.await("streets", Positions.of("town", 1));
        assertThat(lit("haute")).isEqualTo(1);
    }

    @Test
    void aRebuildBringsBackWhatTheLogSays() {
        Views views = views(follow());
        log.append("fontbrune", new LampLit("haute", "1"));
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("haute", "2"))));
        lamps().updateOne(Filters.eq("haute"), Updates.set("lit", 77));
        lamps().insertOne(new Document("_id", "invented").append("build", 1L));
        store.rebuild();
        Until.holds("the view is rebuilt", () -> views.position("streets", "town") == 2);
        assertThat(lit("haute")).isEqualTo(2);
        assertThat(lamps().countDocuments(Filters.eq("invented"))).isZero();
    }

    @Test
    void aWriteOfBeforeARebuildNeitherChangesNorHinders() throws Exception {
        Views views = views(follow());
        long old = store.build();
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("haute", "1"))));
        started.forEach(Followers::stop);
        store.rebuild();
        writeFor(old, "basse", 40);
        views = views(follow());
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("basse", "2"))));
        assertThat(lit("basse")).isEqualTo(1);
        assertThatThrownBy(() -> writeFor(old, "haute", 41)).hasMessageContaining("duplicate key");
        assertThat(lit("haute")).isEqualTo(1);
    }

    @Test
    void aHandlerThatFailsStopsItsViewAloudAndNothingIsPassedOver() {
        Followers followers = follow();
        Views views = views(followers);
        views.await("streets", Positions.of("town", log.append("fontbrune", new LampLit("haute", "1"))));
        BROKEN.set(true);
        log.append("fontbrune", new LampLit("haute", "broken"));
        long last = log.append("fontbrune", new LampLit("haute", "3"));
        FollowersHealth health = new FollowersHealth(followers::isRunning, followers::byName);
        Until.holds(
                "readiness says so",
                () -> !health.health().getStatus().getCode().equals("UP"));
        assertThat(followers.of("streets").get(0).stopped()).isEqualTo(1);
        assertThat(views.position("streets", "town")).isEqualTo(1);
        BROKEN.set(false);
        views.await("streets", Positions.of("town", last));
        Until.holds(
                "readiness is back", () -> health.health().getStatus().getCode().equals("UP"));
        assertThat(lit("haute")).isEqualTo(3);
    }

    @Test
    void anAutomationBeginsAtTheHeadAndGoesOnWhereItWas() {
        Reaction reaction = new Reaction();
        Automation automation = Automation.named("WhenLampIsLit", reaction);
        log.append("fontbrune", new LampLit("haute", "before"));
        Followers followers = follow(automation);
        Until.holds("it has begun", () -> automationPosition() == 1);
        log.append("fontbrune", new LampLit("haute", "refused"), "not handled");
        log.append("fontbrune", new LampLit("haute", "first"));
        Until.holds("it has reacted", () -> automationPosition() == 3);
        followers.stop();
        log.append("fontbrune", new LampLit("haute", "while stopped"));
        follow(automation);
        Until.holds("it has gone on", () -> automationPosition() == 4);
        assertThat(reaction.seen).containsExactly("refused", "first", "while stopped");
    }

    @Test
    void aStopIsQuick() {
        Followers followers = follow();
        views(followers).await("streets", Positions.of("town", log.append("fontbrune", new LampLit("haute", "1"))));
        long begin = System.nanoTime();
        followers.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private Followers follow(Automation... automations) {
        Followers.Means means = new Followers.Means("town", faulty.database(), log, noBroker, Clock.systemUTC(), HASTY);
        List<AutomationStore> stores = List.of(automations).stream()
                .map(each -> new AutomationStore(each, faulty.database()))
                .toList();
        Followers followers = new Followers(means, automations.length > 0 ? List.of() : List.of(store), stores);
        followers.start();
        started.add(followers);
        return followers;
    }

    private Views views(Followers followers) {
        return new Views("town", List.of(store), followers::signalOf);
    }

    private LogFollower follower(String lease, Signal signal) {
        return new LogFollower(store, log, new Lease(faulty.database(), lease, Clock.systemUTC()), signal, HASTY);
    }

    private void writeFor(long build, String street, long position) throws Exception {
        MemoryLog another = new MemoryLog("town");
        another.append("fontbrune", new LampLit(street, "late"));
        Batch batch = store.batch(build, new Projector(view.projection()));
        var event = another.read(0, 1).get(0).events().get(0);
        batch.take(event, new Fact("town", position, position << 24, event.getTimestamp()), "town");
        batch.write();
    }

    private MongoCollection<Document> lamps() {
        return faulty.database().getCollection("streets.lamps");
    }

    private long lit(String street) {
        return lamps().find(Filters.eq(street)).first().get("lit", Number.class).longValue();
    }

    private long automationPosition() {
        return new AutomationStore(Automation.named("WhenLampIsLit", new Reaction()), faulty.database())
                .progress()
                .read(0, ProgressStore.sourceOf("town"))
                .map(Progress::position)
                .orElse(-1L);
    }

    static final class Projection {

        @EventHandler
        void project(LampLit lit, Changes changes) {
            if (BROKEN.get() && lit.lamp().equals("broken")) {
                throw new IllegalStateException("broken");
            }
            changes.update("lamps", lit.street(), Updates.inc("lit", 1));
        }
    }

    enum LampRule implements Rule {
        A_LAMP_IS_LIT_ONCE
    }

    static final class Reaction {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void react(LampLit lit) {
            seen.add(lit.lamp());
            LampRule.A_LAMP_IS_LIT_ONCE.holds(!lit.lamp().equals("refused"));
        }
    }
}
