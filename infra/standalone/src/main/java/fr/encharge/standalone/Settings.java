package fr.encharge.standalone;

import fr.encharge.standalone.identity.NewAccount;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * How to start the platform.
 *
 * @param directory holds all of its state
 * @param port the gateway's, 0 for a free one
 * @param address the gateway listens on
 * @param fsync whether what is acknowledged survives the end of the machine, not only of the process
 * @param authority the one that the accounts of a fresh directory belong to
 * @param accounts those of a fresh directory
 * @param clock of all services
 */
public record Settings(
        Path directory,
        int port,
        String address,
        boolean fsync,
        String authority,
        List<NewAccount> accounts,
        Clock clock) {

    /** One of each role, and agents enough for a vote. */
    private static final List<NewAccount> ONE_OF_EACH = List.of(
            account("agent", "Agent 1", "agent"),
            account("agent2", "Agent 2", "agent"),
            account("agent3", "Agent 3", "agent"),
            account("manager", "Encadrant", "agent", "manager"),
            account("director", "Direction", "agent", "director"),
            account("steward", "Animateur", "agent", "steward"),
            account("relay", "Relais", "agent", "relay"));

    public static Settings in(Path directory) {
        return new Settings(directory, 8080, "127.0.0.1", true, "ma-collectivite", ONE_OF_EACH, Clock.systemUTC());
    }

    public Settings withPort(int other) {
        return new Settings(directory, other, address, fsync, authority, accounts, clock);
    }

    public Settings withAddress(String other) {
        return new Settings(directory, port, other, fsync, authority, accounts, clock);
    }

    public Settings withFsync(boolean other) {
        return new Settings(directory, port, address, other, authority, accounts, clock);
    }

    public Settings withAccounts(String town, List<NewAccount> people) {
        return new Settings(directory, port, address, fsync, town, people, clock);
    }

    public Settings withClock(Clock other) {
        return new Settings(directory, port, address, fsync, authority, accounts, other);
    }

    /** An address at which this machine reaches the gateway, wherever it listens. */
    String reachableAddress() {
        return address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    }

    private static NewAccount account(String login, String name, String... roles) {
        return new NewAccount(login, name, List.of(roles), null);
    }
}
