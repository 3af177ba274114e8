package fr.encharge.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform under load that is killed again and again. After each kill everything is started again, the agents go on for a
 * moment, and once they rest all is compared. Its state is in its directory, so that it can be taken up again.
 */
final class Trial implements AutoCloseable {

    /** @param kills by process */
    record State(long seed, int port, Map<String, Integer> kills, int checks) {

        int sum() {
            return kills.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration MOST_WORK = Duration.ofSeconds(5);
    private static final int MOST_ANSWERS = 150;
    private static final int ONE_IN = 3;

    private final Platform platform;
    private final Path file;
    private final Ledger ledger;
    private final Town town = new Town();
    private final String only;
    private final Consumer<String> say;
    private final Map<String, Integer> kills;
    private State state;
    private Crowd crowd;
    private String reader;

    /**
     * Starts the platform.
     *
     * @param only a pattern for the names of those processes that are killed
     */
    Trial(Platform platform, Path directory, State state, String only, Consumer<String> say) throws Exception {
        this.platform = platform;
        this.file = directory.resolve("trial.json");
        this.state = state;
        this.kills = new TreeMap<>(state.kills());
        this.only = only;
        this.say = say;
        this.ledger = new Ledger(directory.resolve("ledger.jsonl"));
        // whoever ends this program shall not leave the platform behind
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> platform.processes().forEach(Jvm::kill)));
        long begin = System.nanoTime();
        platform.start();
        awaitReady();
        Tokens tokens = new Tokens(platform.data(), platform.port());
        reader = tokens.of("agt-reader", "agent", "director");
        openCampaign(tokens);
        String name = "s%d-k%d-%d".formatted(state.seed(), state.sum(), System.currentTimeMillis() / 1000);
        crowd = new Crowd(name, platform.gateways(), tokens, town, ledger, state.seed() + state.sum());
        say.accept("seed %d, %d kills so far, ready after %.1f s".formatted(state.seed(), state.sum(), since(begin)));
    }

    static State state(Path directory, long seed, int port) throws IOException {
        Path file = directory.resolve("trial.json");
        return Files.exists(file)
                ? JSON.readValue(Files.readString(file), State.class)
                : new State(seed, port, Map.of(), 0);
    }

    int kills() {
        return state.sum();
    }

    /** One kill, or two of which the second meets the process while it starts; the differences after that. */
    List<String> round() throws Exception {
        Random random = new Random(state.seed() * 1_000_003 + state.sum());
        List<Jvm> processes = platform.processes().stream()
                .filter(process -> process.name().matches(only))
                .toList();
        Jvm victim = processes.get(state.sum() % processes.size());
        crowd.begin();
        awaitAnswers(1 + random.nextInt(MOST_ANSWERS));
        sleep(random.nextInt(300));
        long begin = System.nanoTime();
        kill(victim);
        sleep(random.nextInt(800));
        platform.start();
        if (random.nextInt(ONE_IN) == 0) {
            sleep(500 + random.nextInt(5_000));
            kill(victim);
            platform.start();
        }
        awaitReady();
        double ready = since(begin);
        sleep(300 + random.nextInt(700));
        crowd.rest();
        begin = System.nanoTime();
        List<String> differences = check();
        state = new State(state.seed(), state.port(), kills, state.checks() + 1);
        Files.writeString(file, JSON.writeValueAsString(state));
        say.accept("kill %3d %-20s ready %5.1f s, checked %4.1f s: %s, %d differences"
                .formatted(state.sum(), victim.name(), ready, since(begin), figures(), differences.size()));
        differences.forEach(say);
        return differences;
    }

    /** The differences now, while nobody acts. */
    List<String> compare() throws InterruptedException {
        List<String> differences = check();
        say.accept("compared: %s, %d differences".formatted(figures(), differences.size()));
        differences.forEach(say);
        return differences;
    }

    /** What was done so far. */
    String summary() {
        return "%d kills %s, %d checks, seed %d: %s; not acknowledged: %s"
                .formatted(state.sum(), kills, state.checks(), state.seed(), figures(), ledger.reasons());
    }

    @Override
    public void close() throws IOException {
        crowd.close();
        platform.close();
        ledger.close();
    }

    private List<String> check() throws InterruptedException {
        try {
            URI gateway =
                    platform.gateways().get(state.sum() % platform.gateways().size());
            Reading reading = Reading.of(platform.addresses(), gateway, reader);
            return Check.differences(ledger.entries(), reading.logs(), reading.topics(), reading.shown());
        } catch (TooLate late) {
            return List.of(String.valueOf(late.getMessage()));
        }
    }

    private void kill(Jvm victim) {
        victim.kill();
        kills.merge(victim.name(), 1, Integer::sum);
        state = new State(state.seed(), state.port(), kills, state.checks());
    }

    /** On a slow machine and on a quick one there is something to lose. */
    private void awaitAnswers(int count) throws InterruptedException {
        Deadline deadline = Deadline.in(MOST_WORK);
        int before = ledger.acknowledged();
        while (ledger.acknowledged() < before + count && !deadline.isOver()) {
            Deadline.passAMoment();
        }
    }

    private void awaitReady() throws InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!platform.isReady()) {
            if (deadline.isOver()) {
                throw new TooLate("not ready after " + PATIENCE.toMinutes() + " minutes");
            }
            Deadline.passAMoment();
        }
    }

    /** One whose votes can be changed; it is the same each time that it is asked for. Returns when it is shown. */
    private void openCampaign(Tokens tokens) throws InterruptedException {
        String steward = tokens.of("agt-steward", "agent", "steward");
        String path = "/api/v1/campaigns/" + Requests.CAMPAIGN;
        Object call = Map.of("title", "Kill", "rule", Map.of("kind", "GRADES", "minLength", 1));
        await(() -> {
            Requests.Reply opened = Requests.put(platform.gateways().get(0), steward, path, call);
            town.seen(opened.position());
            return opened.status() == 200;
        });
        await(() -> Requests.get(platform.gateways().get(0), steward, path + "/tally", town.positions())
                        .status()
                == 200);
    }

    private interface Question {

        boolean isTrue() throws IOException, InterruptedException;
    }

    /** On a machine that has just started all this, the first requests may take longer than a client waits. */
    private static void await(Question question) throws InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!isTrue(question)) {
            if (deadline.isOver()) {
                throw new TooLate("the campaign is not opened and shown");
            }
            Deadline.passAMoment();
        }
    }

    private static boolean isTrue(Question question) throws InterruptedException {
        try {
            return question.isTrue();
        } catch (IOException silent) {
            return false;
        }
    }

    private String figures() {
        Map<Outcome.Answer, Integer> figures = ledger.figures();
        return String.format(
                Locale.ROOT,
                "%,d acknowledged, %,d refused, %,d unknown",
                figures.get(Outcome.Answer.ACKNOWLEDGED),
                figures.get(Outcome.Answer.REFUSED),
                figures.get(Outcome.Answer.UNKNOWN));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void sleep(int millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
