package fr.encharge.standalone.commandline;

import fr.encharge.standalone.Settings;
import fr.encharge.standalone.Standalone;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.client.Waiting;
import fr.encharge.standalone.demo.DemoTown;
import fr.encharge.standalone.identity.Account;
import fr.encharge.standalone.identity.Accounts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the platform with a town in it. */
@Command(
        name = "demo",
        description = {
            "Starts the whole platform with Fontbrune, a town that does not exist: its agents, and what they have",
            "proposed, voted, answered and done in the last five months. That history is played once, through the",
            "public API; the next start finds it there. Ctrl-C stops it."
        })
final class Demo implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    DataOption data = new DataOption();

    @Mixin
    PlatformOptions options = new PlatformOptions();

    @Override
    public Integer call() throws InterruptedException {
        var foreground = new Foreground(spec.commandLine().getOut(), data.directory);
        DemoTown town = new DemoTown(data.directory);
        Settings settings = town.applyTo(options.applyTo(Settings.in(data.directory)));
        foreground.run(settings, platform -> settle(town, platform));
        return 0;
    }

    private String settle(DemoTown town, Standalone platform) {
        List<Account> people = Accounts.open(data.directory.resolve("identity")).all();
        if (!town.isHomeOf(people)) {
            throw new Failed(
                    Encharge.USAGE,
                    "There is something else in " + data.directory + ": name another directory with --data.");
        }
        if (town.isPlayed()) {
            spec.commandLine().getOut().println("The history of the town has been played already; it stays as it is.");
        } else {
            play(town, people, platform);
        }
        return String.join("\n", town.logins());
    }

    private void play(DemoTown town, List<Account> people, Standalone platform) {
        var tokens = platform.tokens();
        try {
            town.play(
                    people,
                    login -> new PlatformClient(platform.address(), tokens.inBulk(login), Waiting.REAL),
                    Terminal.progress(spec.commandLine().getErr()));
        } catch (Refused e) {
            throw new Failed(
                    Encharge.NO,
                    "The history of the town stops here (an empty --data directory begins it anew): " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(Encharge.NO, "Interrupted; the next start goes on from here.");
        }
    }
}
