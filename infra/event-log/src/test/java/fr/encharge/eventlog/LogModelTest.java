package fr.encharge.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Whatever is done to the log, over the wire, it answers like a list of commits and a map of snapshots. */
class LogModelTest {

    private static EmbeddedStore store = new EmbeddedStore();

    @BeforeContainer
    static void open() {
        store.close();
        store = new EmbeddedStore();
    }

    @AfterContainer
    static void close() {
        store.close();
    }

    /** @param at 0 appends at the end of the aggregate, otherwise so many events before it: a conflict */
    record Step(int kind, String aggregate, int at, int count) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, 0),
                                net.jqwik.api.Tuple.of(1, 1),
                                net.jqwik.api.Tuple.of(1, 3)),
                        Arbitraries.integers().between(1, 4))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 120, shrinking = ShrinkingMode.BOUNDED)
    void theLogIsAListOfCommits(@ForAll("steps") List<Step> steps) {
        MongoDatabase database = store.newDatabase();
        MongoEventLog.create(database, "model");
        try (MongoEventLog log =
                EmbeddedStore.log(database, "model").batchSize(3).build()) {
            log.start();
            Model model = new Model();
            steps.forEach(step -> model.take(step, log));
            model.compare(log);
        } finally {
            database.drop();
        }
    }

    private static final class Model {

        private final List<List<String>> commits = new ArrayList<>();
        private final Map<String, List<String>> aggregates = new LinkedHashMap<>();
        private final Map<String, List<Integer>> firsts = new LinkedHashMap<>();
        private final Map<String, Integer> snapshots = new LinkedHashMap<>();

        void take(Step step, MongoEventLog log) {
            if (step.kind() < 6) {
                append(step, log);
            } else if (step.kind() < 8) {
                log.storeSnapshot(Events.event(step.aggregate(), step.count(), "snapshot " + step.count()));
                snapshots.merge(step.aggregate(), step.count(), Math::max);
            } else {
                assertThat(Events.of(log, step.aggregate(), step.at())).isEqualTo(from(step.aggregate(), step.at()));
            }
        }

        private void append(Step step, MongoEventLog log) {
            List<String> aggregate = aggregates.computeIfAbsent(step.aggregate(), name -> new ArrayList<>());
            List<Integer> taken = firsts.computeIfAbsent(step.aggregate(), name -> new ArrayList<>());
            int first = step.at() == 0 || taken.isEmpty() ? aggregate.size() : taken.get(step.at() % taken.size());
            var events = Events.events(step.aggregate(), first, step.count());
            @Nullable Class<?> refusal = append(log, events);
            if (!taken.contains(first)) {
                assertThat(refusal).isNull();
                taken.add(first);
                aggregate.addAll(Events.payloads(events));
                commits.add(Events.payloads(events));
            } else {
                assertThat(refusal)
                        .isEqualTo(first == 0 ? AggregateStreamCreationException.class : ConcurrencyException.class);
            }
        }

        private static @Nullable Class<?> append(
                MongoEventLog log, List<? extends org.axonframework.eventhandling.EventMessage<?>> events) {
            try {
                log.appendEvents(events);
                return null;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                return e.getClass();
            }
        }

        private List<String> from(String name, int at) {
            List<String> aggregate = aggregates.getOrDefault(name, List.of());
            return aggregate.subList(Math.min(at, aggregate.size()), aggregate.size());
        }

        void compare(MongoEventLog log) {
            List<String> all = commits.stream().flatMap(List::stream).toList();
            List<? extends TrackedEventMessage<?>> read =
                    log.readEvents(null, false).toList();
            assertThat(Events.payloads(read)).isEqualTo(all);
            assertThat(log.head()).isEqualTo(commits.size());
            assertThat(log.verify()).isEqualTo(new Verification(1, commits.size(), 0, null));
            for (int i = 0; i < read.size(); i++) {
                assertThat(Events.payloads(log.readEvents(read.get(i).trackingToken(), false)
                                .toList()))
                        .isEqualTo(all.subList(i + 1, all.size()));
            }
            aggregates.forEach((name, events) -> compare(log, name, events));
            snapshots.forEach((name, sequence) -> assertThat(
                            log.readSnapshot(name).orElseThrow().getSequenceNumber())
                    .isEqualTo((long) sequence));
        }

        private void compare(MongoEventLog log, String name, List<String> events) {
            for (int from = 0; from <= events.size(); from++) {
                assertThat(Events.of(log, name, from)).isEqualTo(events.subList(from, events.size()));
            }
            assertThat(log.lastSequenceNumberFor(name).orElse(-1L)).isEqualTo(events.size() - 1);
        }
    }
}
