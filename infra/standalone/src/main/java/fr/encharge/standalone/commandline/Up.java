package fr.encharge.standalone.commandline;

import fr.encharge.standalone.Settings;
import fr.encharge.standalone.identity.Accounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the platform and keeps it until the process is told to end. */
@Command(
        name = "up",
        description = {
            "Starts the whole platform on this machine.",
            "Broker, store, identity provider, services and gateway share one process, and all state is "
                    + "in one directory. A line says when it is ready, and at which address. Ctrl-C stops it; the "
                    + "next start carries on."
        })
final class Up implements Callable<Integer> {

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
        boolean fresh = !Files.exists(passwords());
        String hint =
                fresh ? "First passwords: " + passwords() + "; './encharge token LOGIN' gives a token for curl." : "";
        foreground.run(settings(), platform -> hint);
        return 0;
    }

    private Settings settings() {
        return options.applyTo(Settings.in(data.directory));
    }

    private Path passwords() {
        return Accounts.firstPasswords(data.directory.resolve("identity"));
    }
}
