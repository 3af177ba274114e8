package fr.encharge.bench.platform;

import fr.encharge.bench.Load;
import fr.encharge.bench.Measured;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Agents with tokens of their own who call the gateway over a number of connections, in turn. */
final class Callers {

    private final Platform platform;
    private final Town town;
    private final List<String> tokens;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger ideas = new AtomicInteger();
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    final Replies replies = new Replies();

    Callers(Platform platform, Town town, int agents) {
        this.platform = platform;
        this.town = town;
        this.tokens = IntStream.range(0, agents)
                .parallel()
                .mapToObj(i -> platform.agent(Town.agent(i)))
                .toList();
    }

    /** What an agent asks, given their number and how often they were in turn before. */
    interface Request {
        Connection.Reply send(Connection gateway, String token, int agent, int round) throws IOException;
    }

    Measured asFastAsTheyCan(int connections, Duration time, Request request) throws IOException {
        return overConnections(
                connections,
                gateways -> Load.run(connections, time, worker -> {
                    send(gateways.get(worker), request);
                }));
    }

    /** So many in a second, each when it is due whatever became of those before, as far as the connections go. */
    Measured at(int perSecond, int connections, Duration time, Request request) throws IOException {
        long begun = System.nanoTime();
        AtomicInteger sent = new AtomicInteger();
        return overConnections(
                connections,
                gateways -> Load.run(connections, time, worker -> {
                    long due = begun + sent.getAndIncrement() * 1_000_000_000L / perSecond;
                    LockSupport.parkNanos(due - System.nanoTime());
                    send(gateways.get(worker), request);
                }));
    }

    Connection.Reply vote(Connection gateway, String token, int agent, int round) throws IOException {
        return Town.vote(gateway, token, "", town.idea(agent, round));
    }

    Connection.Reply propose(Connection gateway, String token, int agent, int round) throws IOException {
        String proposal = Town.proposal("Idea " + run + " " + ideas.incrementAndGet());
        return gateway.send("POST", "/api/v1/ideas", token, "", proposal);
    }

    Connection.Reply readBoard(Connection gateway, String token, int agent, int round) throws IOException {
        return gateway.send("GET", "/api/v1/ideas", token, "", null);
    }

    private void send(Connection gateway, Request request) throws IOException {
        int turn = next.getAndIncrement();
        int agent = turn % tokens.size();
        replies.count(request.send(gateway, tokens.get(agent), agent, turn / tokens.size()));
    }

    private interface Measuring {
        Measured over(List<Connection> gateways);
    }

    private Measured overConnections(int count, Measuring measuring) throws IOException {
        List<Connection> gateways = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                gateways.add(new Connection(platform.port()));
            }
            return measuring.over(gateways);
        } finally {
            for (Connection gateway : gateways) {
                gateway.close();
            }
        }
    }
}
