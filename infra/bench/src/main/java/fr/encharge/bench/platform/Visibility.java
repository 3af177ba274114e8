package fr.encharge.bench.platform;

import fr.encharge.bench.Load;
import fr.encharge.bench.Measured;
import fr.encharge.bench.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after its answer a vote is shown to somebody who just looks, without naming a position. While the town votes
 * at a steady rate, two small authorities with one idea each get a vote now and then, and their board and their overview
 * are looked at every {@value #LOOK_MILLIS} ms until they count it. What is measured so includes the look itself.
 */
final class Visibility {

    private static final int LOOK_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 100;
    private static final int CONNECTIONS = 32;
    private static final Pattern ON_BOARD = Pattern.compile("\"votes\":(\\d+)");
    private static final Pattern IN_OVERVIEW = Pattern.compile("\"totals\":\\{[^}]*\"votes\":(\\d+)");

    private final Platform platform;
    private final Callers callers;
    private final Sizes sizes;
    private final List<Probe> probes = new ArrayList<>();

    Visibility(Platform platform, Callers callers, Sizes sizes) throws IOException, InterruptedException {
        this.platform = platform;
        this.callers = callers;
        this.sizes = sizes;
        probes.add(new Probe("premiere-commune"));
        probes.add(new Probe("seconde-commune"));
    }

    void measure(int rate, Table table) {
        Duration time = sizes.visibility();
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Measured>> all = new ArrayList<>();
        all.add(() -> callers.at(rate, CONNECTIONS, time, callers::vote));
        probes.forEach(probe -> all.add(() -> probe.until(end)));
        List<Measured> measured = Load.together(all);
        Measured votes = measured.get(0);
        Measured board = Measured.merged(
                probes.stream().map(probe -> probe.seen(probe.onBoard)).toList());
        Measured overview = Measured.merged(
                probes.stream().map(probe -> probe.seen(probe.inOverview)).toList());
        table.row(
                rate,
                votes.perSecond(),
                board.nanos().length,
                board.millis(0.5),
                board.millis(0.99),
                overview.millis(0.5),
                overview.millis(0.99));
    }

    private final class Probe {

        private final String token;
        private final String authority;
        private final String idea;
        private final List<Long> onBoard = new ArrayList<>();
        private final List<Long> inOverview = new ArrayList<>();
        private int votes;

        private Probe(String authority) throws IOException, InterruptedException {
            this.authority = authority;
            token = platform.importer(authority);
            try (Connection gateway = new Connection(platform.port())) {
                String key = "Idempotency-Key: the-only-one\r\n";
                var proposed = Replies.ok(gateway.send("POST", "/api/v1/ideas", token, key, Town.proposal("One")));
                idea = Town.id(proposed);
                String seen = "Encharge-Position: " + proposed.position() + "\r\n";
                Replies.ok(Replies.patiently(
                        () -> gateway.send("GET", "/api/v1/ideas/" + idea + "/vote", token, seen, null)));
            }
        }

        private Measured until(long end) throws IOException, InterruptedException {
            onBoard.clear();
            inOverview.clear();
            try (Connection gateway = new Connection(platform.port())) {
                while (System.nanoTime() < end) {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
                    once(gateway);
                }
            }
            return seen(onBoard);
        }

        private void once(Connection gateway) throws IOException, InterruptedException {
            String relayed = "Encharge-On-Behalf-Of: " + authority + "-" + votes + "\r\n";
            Replies.ok(Replies.patiently(() -> Town.vote(gateway, token, relayed, idea)));
            votes++;
            long acknowledged = System.nanoTime();
            boolean board = false;
            boolean overview = false;
            while (!board || !overview) {
                if (!board && shows(gateway, "/api/v1/ideas?limit=1", ON_BOARD)) {
                    board = onBoard.add(System.nanoTime() - acknowledged);
                }
                if (!overview && shows(gateway, "/api/v1/engagement/overview", IN_OVERVIEW)) {
                    overview = inOverview.add(System.nanoTime() - acknowledged);
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }

        private boolean shows(Connection gateway, String path, Pattern count) throws IOException {
            Matcher matcher =
                    count.matcher(gateway.send("GET", path, token, "", null).body());
            return matcher.find() && Integer.parseInt(matcher.group(1)) == votes;
        }

        private Measured seen(List<Long> nanos) {
            return Measured.of(nanos.stream().mapToLong(Long::longValue).toArray(), 1);
        }
    }
}
