package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.message.Announcement;
import fr.encharge.platform.message.Announcer;
import fr.encharge.platform.message.Broker;
import fr.encharge.platform.message.KafkaClients;
import fr.encharge.platform.message.Lease;
import fr.encharge.platform.message.MemoryLog;
import fr.encharge.platform.message.Patience;
import fr.encharge.platform.message.Topics;
import fr.encharge.platform.message.Until;
import fr.encharge.platform.view.Street.CarPassed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the log of one service to the view of another, over a real broker. */
class MessageFollowerIT {

    private static final Patience HASTY = new Patience(Duration.ofMillis(5), Duration.ofMillis(50), 3);

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private final FaultyStore store = new FaultyStore();
    private final KafkaClients clients = BROKER.clients();
    private final List<Followers> followers = new ArrayList<>();
    private final List<Announcer> announcers = new ArrayList<>();
    private MemoryLog log = new MemoryLog("none");
    private String topic = "none";
    private ViewStore view = new ViewStore(Street.ofMessages(), store.database());

    @BeforeEach
    void name(TestInfo test) {
        log = new MemoryLog(test.getTestMethod().orElseThrow().getName());
        topic = log.name() + ".cars";
        view = new ViewStore(
                View.named(log.name())
                        .collection("streets", new IndexModel(Indexes.ascending("authority", "cars")))
                        .followsTopic(topic, CarPassed.class)
                        .projectedBy(new Projection())
                        .build(),
                store.database());
    }

    @AfterEach
    void close() {
        stop();
        clients.close();
        store.close();
    }

    @Test
    void aViewReachesWhatAnotherServiceHasCommitted() {
        announce();
        Views views = views(follow());
        for (int i = 0; i < 20; i++) {
            log.append("fontbrune", new CarPassed("street-" + i % 5, 1), "and nothing");
        }
        awaitHead(views);
        assertThat(cars("street-3")).isEqualTo(4);
        long quiet = log.append("fontbrune", "nothing that others need");
        awaitHead(views);
        views.await(view.name(), Positions.of(log.name(), quiet));
        assertThat(views.position(view.name(), log.name())).isEqualTo(quiet);
    }

    @Test
    void aFollowerWaitsForATopicThatIsNotThereYet() {
        Views views = views(follow());
        log.append("fontbrune", new CarPassed("haute", 3));
        announce();
        awaitHead(views);
        assertThat(cars("haute")).isEqualTo(3);
    }

    @Test
    void instancesShareTheirPartitionsAndTakeThemOver() {
        announce();
        Followers one = follow();
        Followers other = follow();
        pass(20);
        awaitHead(views(one));
        Until.holds("both have their share", () -> assigned(one) > 0 && assigned(other) > 0);
        one.stop();
        pass(20);
        awaitHead(views(other));
        other.stop();
        pass(20);
        Followers third = follow();
        awaitHead(views(third));
        assertThat(total()).isEqualTo(60);
    }

    @Test
    void aMessageThatCannotBeAppliedStopsItsPartitionOnlyAndIsShown() throws Exception {
        announce();
        Followers follower = follow();
        Views views = views(follower);
        pass(10);
        awaitHead(views);
        log.append("fontbrune", new CarPassed("broken", -1));
        pass(10);
        Until.holds("a partition has stopped", () -> stoppedAt(follower).size() == 1);
        FollowersHealth health = new FollowersHealth(follower::isRunning, follower::byName);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        String message = stoppedAt(follower).get(0);
        Until.holds("a copy says why", () -> !failed().isEmpty());
        assertThat(new String(
                        failed().get(0)
                                .headers()
                                .lastHeader("encharge-failed-reason")
                                .value(),
                        StandardCharsets.UTF_8))
                .contains("no such car");
        assertThat(new String(failed().get(0).headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(message);
        new Skips(store.database()).add(view.name(), message, "a car that never was", Instant.EPOCH);
        awaitHead(views);
        assertThat(total()).isEqualTo(20);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aRebuildOfAQuietViewBringsBackEverything() {
        announce();
        Views views = views(follow());
        pass(20);
        awaitHead(views);
        List<Document> before = documents();
        view.rebuild();
        awaitHead(views);
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void allOfKafkaMayBeLostWhileStopped() throws Exception {
        announce();
        Views views = views(follow());
        pass(20);
        awaitHead(views);
        List<Document> before = documents();
        stop();
        clients.admin().deleteTopics(List.of(topic)).all().get();
        clients.admin()
                .deleteConsumerGroups(List.of("town." + view.name()))
                .all()
                .get();
        pass(5);
        announce();
        views = views(follow());
        awaitHead(views);
        assertThat(before).hasSize(5);
        assertThat(total()).isEqualTo(25);
    }

    @Test
    void anAutomationReactsToWhatComesAfterItsBeginning() {
        announce();
        pass(3);
        Until.holds("it is announced", () -> announcers.get(0).lag() == 0 && log.head() == 3);
        Reaction reaction = new Reaction();
        Automation automation = Automation.named("When" + log.name(), reaction).followsTopic(topic, CarPassed.class);
        AutomationStore automated = new AutomationStore(automation, store.database());
        Followers first = start(new Followers(means(), List.of(), List.of(automated)));
        Until.holds("it has begun", () -> automated.progress().position(0, log.name(), List.of(topic), false) == 3);
        log.append("fontbrune", new CarPassed("haute", 44));
        Until.holds("it has reacted", () -> reaction.seen.equals(List.of(44)));
        Until.holds("it has kept that", () -> automated.progress().position(0, log.name(), List.of(topic), false) == 4);
        first.stop();
        log.append("fontbrune", new CarPassed("haute", 45));
        start(new Followers(means(), List.of(), List.of(automated)));
        Until.holds("it has gone on", () -> reaction.seen.equals(List.of(44, 45)));
    }

    private void announce() {
        Lease lease = new Lease(store.database(), log.name() + ".announcer", Clock.systemUTC());
        Announcer announcer =
                new Announcer(log.name(), log, this::announcements, Topics.of(topic), clients, lease, HASTY);
        announcer.start();
        announcers.add(announcer);
    }

    private List<Announcement> announcements(EventMessage<?> event) {
        return event.getPayload() instanceof CarPassed passed
                ? List.of(new Announcement(topic, passed.street(), passed))
                : List.of();
    }

    private Followers follow() {
        return start(new Followers(means(), List.of(view), List.of()));
    }

    private Followers start(Followers all) {
        all.start();
        followers.add(all);
        return all;
    }

    private Followers.Means means() {
        return new Followers.Means("town", store.database(), null, clients, Clock.systemUTC(), HASTY);
    }

    private void stop() {
        followers.forEach(Followers::stop);
        announcers.forEach(Announcer::dismiss);
        announcers.forEach(Announcer::awaitEnd);
        followers.clear();
        announcers.clear();
    }

    private Views views(Followers all) {
        return new Views(null, List.of(view), all::signalOf);
    }

    private void pass(int cars) {
        for (int i = 0; i < cars; i++) {
            log.append("fontbrune", new CarPassed("street-" + i % 5, 1));
        }
    }

    private void awaitHead(Views views) {
        Until.holds("the view is at the head", () -> views.position(view.name(), log.name()) == log.head());
    }

    private static int assigned(Followers all) {
        return all.byName().values().stream()
                .flatMap(List::stream)
                .mapToInt(each -> ((MessageFollower) each).assigned())
                .sum();
    }

    private List<String> stoppedAt(Followers all) {
        return all.of(view.name()).get(0).stoppedAt();
    }

    private List<ConsumerRecord<byte[], byte[]>> failed() throws Exception {
        return clients.admin().listTopics().names().get().contains(topic + ".failed")
                ? Broker.all(clients, topic + ".failed", 0)
                : List.of();
    }

    private List<Document> documents() {
        return store.database()
                .getCollection(view.name() + ".streets")
                .find()
                .projection(Documents.NO_BOOKKEEPING)
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private int total() {
        return documents().stream()
                .mapToInt(street -> street.getInteger("cars"))
                .sum();
    }

    private int cars(String street) {
        return store.database()
                .getCollection(view.name() + ".streets")
                .find(Filters.eq(street))
                .first()
                .getInteger("cars");
    }

    static final class Projection {

        @EventHandler
        void project(CarPassed passed, Changes changes) {
            if (passed.cars() < 0) {
                throw new IllegalArgumentException("no such car");
            }
            changes.update("streets", passed.street(), Updates.inc("cars", passed.cars()));
        }
    }

    static final class Reaction {

        private final List<Integer> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void react(CarPassed passed) {
            seen.add(passed.cars());
        }
    }
}
