package fr.encharge.bench.platform;

import fr.encharge.bench.Load;
import fr.encharge.standalone.importing.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ideas, the staff and the voters of a platform under measurement; the same each time they are asked for. */
final class Town {

    private static final String BOX = "/api/v1/campaigns/boite-a-idees";
    private static final int VOTES_A_BALLOT = 20;

    private static final int STRIDE = 37;
    private static final int CONNECTIONS = 64;
    private static final int UNITS = 40;
    private static final int MEMBERS_A_FILE = 400;
    private static final Pattern ID = Pattern.compile("\"id\":\"(idea-[^\"]+)\"");

    private final Platform platform;
    private final String importer;
    private final List<String> ideas = new ArrayList<>();

    private Town(Platform platform) {
        this.platform = platform;
        this.importer = platform.importer();
    }

    /** Proposes its ideas and takes in its staff; those that are there stay, and ideas say who they are. */
    static Town on(Platform platform, int ideas, int agents) {
        Town town = new Town(platform);
        try (Connection gateway = new Connection(platform.port())) {
            town.employ(gateway, agents);
            String position = "";
            for (int i = 0; i < ideas; i++) {
                String headers = "Idempotency-Key: bench-" + i + "\r\n";
                String proposal = proposal("Idea number " + i);
                var reply = Replies.ok(Replies.patiently(
                        () -> gateway.send("POST", "/api/v1/ideas", town.importer, headers, proposal)));
                town.ideas.add(id(reply));
                position = reply.position();
            }
            town.awaitEverywhere(position);
            return town;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String agent(int number) {
        return "agent-" + number;
    }

    /** Each agent is a member of one of some forty units. */
    private void employ(Connection gateway, int agents) throws IOException, InterruptedException {
        for (int first = 0; first < agents; first += MEMBERS_A_FILE) {
            String lines = IntStream.range(first, Math.min(first + MEMBERS_A_FILE, agents))
                    .mapToObj(i -> "%s;unit-%d;Unit %d;2026-01-01".formatted(agent(i), i % UNITS, i % UNITS))
                    .collect(Collectors.joining("\n", "agent;unit code;unit label;from\n", "\n"));
            Replies.ok(Replies.patiently(
                    () -> gateway.send("POST", "/api/v1/directory/import", importer, "", "text/csv", lines)));
        }
    }

    static String proposal(String title) {
        return "{\"title\":\"" + title + "\",\"irritant\":\"We wait every morning at the only door.\","
                + "\"proposal\":\"Open the second one.\",\"expectedEffect\":\"Nobody waits.\"}";
    }

    static String id(Connection.Reply reply) {
        Matcher matcher = ID.matcher(reply.body());
        if (!matcher.find()) {
            throw new IllegalStateException("no id in " + reply);
        }
        return matcher.group(1);
    }

    /** A different idea for each round of an agent. */
    String idea(int agent, int round) {
        return ideas.get((agent * STRIDE + round) % ideas.size());
    }

    /** Fills ballots of twenty votes, through a relay for many agents, until there are so many votes. */
    void seed(int votes, Progress progress) throws IOException, InterruptedException {
        int ballots = votes / VOTES_A_BALLOT;
        int first = Math.max(0, ballotsSoFar() - CONNECTIONS); // some of the last may be missing; twice is once
        AtomicInteger next = new AtomicInteger(first);
        progress.begins("ballots", ballots - first);
        List<Long> positions = Load.together(Collections.nCopies(CONNECTIONS, seeder(next, ballots, progress)));
        progress.ends();
        awaitEverywhere("voting=" + Collections.max(positions));
    }

    private Callable<Long> seeder(AtomicInteger next, int ballots, Progress progress) {
        return () -> {
            long last = 0;
            try (Connection gateway = new Connection(platform.port())) {
                for (int n = next.getAndIncrement(); n < ballots; n = next.getAndIncrement()) {
                    int ballot = n;
                    var reply = Replies.ok(Replies.patiently(() -> fill(gateway, ballot)));
                    last = position(reply, "voting");
                    progress.step();
                }
            }
            return last;
        };
    }

    private Connection.Reply fill(Connection gateway, int ballot) throws IOException {
        String relayed = "Encharge-On-Behalf-Of: seed-" + ballot + "\r\n";
        String choices = IntStream.range(0, Math.min(VOTES_A_BALLOT, ideas.size()))
                .mapToObj(round -> "{\"idea\":\"" + idea(ballot, round) + "\",\"choice\":\"for\"}")
                .collect(Collectors.joining(",", "{\"choices\":[", "]}"));
        return gateway.send("PUT", BOX + "/ballot", importer, relayed, choices);
    }

    static Connection.Reply vote(Connection gateway, String token, String headers, String idea) throws IOException {
        return gateway.send("PUT", "/api/v1/ideas/" + idea + "/vote", token, headers, "{\"choice\":\"for\"}");
    }

    private int ballotsSoFar() throws IOException {
        try (Connection gateway = new Connection(platform.port())) {
            var reply = Replies.ok(gateway.send("GET", BOX + "/tally", importer, "", null));
            return (int) position(reply, "voting");
        }
    }

    private static long position(Connection.Reply reply, String log) {
        Matcher matcher = Pattern.compile(log + "=(\\d+)").matcher(reply.position());
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /** Waits until every service shows what was written up to a position. */
    void awaitEverywhere(String position) throws IOException, InterruptedException {
        String seen = "Encharge-Position: " + position + "\r\n";
        for (String path : List.of(
                "/api/v1/ideas?limit=1",
                BOX + "/tally",
                "/api/v1/engagement/overview",
                "/api/v1/ideas/" + ideas.get(0) + "/vote")) {
            try (Connection gateway = new Connection(platform.port())) {
                Replies.ok(Replies.patiently(() -> gateway.send("GET", path, importer, seen, null)));
            }
        }
    }
}
