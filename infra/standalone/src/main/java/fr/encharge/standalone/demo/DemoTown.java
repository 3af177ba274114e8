package fr.encharge.standalone.demo;

import fr.encharge.standalone.Settings;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.identity.Account;
import fr.encharge.standalone.identity.NewAccount;
import fr.encharge.standalone.importing.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The town of Fontbrune in one data directory. Its history is played once, through the public API, while the clock of
 * all services walks through the last five months; then time runs as it does for everybody.
 */
public final class DemoTown {

    private final Fontbrune fontbrune = Fontbrune.read();
    private final DemoClock clock = new DemoClock();
    private final Path directory;
    private final WorkingDays days;
    private History history;

    public DemoTown(Path directory) {
        this.directory = directory;
        this.history = History.of(directory);
        this.days = new WorkingDays(history.today());
        if (!isPlayed()) {
            clock.standAt(history.at());
        }
    }

    /** The platform as it is to be started: with the people of the town, at their time. */
    public Settings applyTo(Settings settings) {
        return settings.withAccounts(fontbrune.town().authority(), accounts()).withClock(clock);
    }

    /** All have the same password; those without a computer never use it. */
    List<NewAccount> accounts() {
        return fontbrune.town().agents().stream()
                .map(agent -> new NewAccount(
                        agent.login(),
                        agent.name(),
                        Stream.concat(Stream.of("agent"), agent.roles().stream())
                                .toList(),
                        fontbrune.town().password()))
                .toList();
    }

    DemoClock clock() {
        return clock;
    }

    /** Whether these are the accounts of the town: a directory that was used for something else has others. */
    public boolean isHomeOf(List<Account> people) {
        return people.stream()
                .anyMatch(account ->
                        account.login().equals(fontbrune.town().shown().get(0))
                                && account.authority().equals(fontbrune.town().authority()));
    }

    public boolean isPlayed() {
        return history.whole();
    }

    /**
     * @param people the accounts of the directory
     * @param signIn the platform as the agent with that login reaches it
     */
    public void play(List<Account> people, Function<String, PlatformClient> signIn, Progress progress)
            throws Refused, InterruptedException {
        Map<String, String> ids = people.stream().collect(Collectors.toMap(Account::login, Account::agentId));
        List<Scene> scenes = new Script(fontbrune, days).scenes(login -> ids.getOrDefault(login, ""));
        Map<String, String> ideas = new ConcurrentHashMap<>(history.ideas());
        Stage stage =
                new Stage(fontbrune.town(), days, login -> ids.getOrDefault(login, ""), signIn, ideas, history.seen());
        List<Scene> left = scenes.subList(history.scenes(), scenes.size());
        progress.begins(
                "events", left.stream().mapToInt(scene -> scene.acts().size()).sum());
        try (Players players = new Players(stage, progress::step)) {
            playAll(left, players, stage, ideas);
        } finally {
            clock.run();
        }
        progress.ends();
    }

    private void playAll(List<Scene> left, Players players, Stage stage, Map<String, String> ideas)
            throws Refused, InterruptedException {
        int played = history.scenes();
        int day = left.get(0).at().day();
        for (Scene scene : left) {
            clock.standAt(days.instant(scene.at()));
            if (scene.at().day() > day) {
                keep(played, false, ideas, stage);
                day = scene.at().day();
            }
            players.play(scene);
            played++;
        }
        keep(played, true, ideas, stage);
    }

    private void keep(int played, boolean whole, Map<String, String> ideas, Stage stage) {
        history = new History(history.today(), clock.instant(), played, whole, new HashMap<>(ideas), stage.seen());
        history.write(directory);
    }

    /** The people to sign in as, one of each role, for somebody who tries it. */
    public List<String> logins() {
        List<String> lines = new ArrayList<>();
        Town town = fontbrune.town();
        for (String login : town.shown()) {
            Person agent = town.agent(login);
            String role = agent.roles().isEmpty() ? "agent" : agent.roles().get(0);
            lines.add("  %-9s %-18s %s, %s".formatted(role, login, agent.name(), agent.job()));
        }
        lines.add("  Password of all: " + town.password());
        return lines;
    }
}
