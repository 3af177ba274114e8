package fr.encharge.standalone.commandline;

import fr.encharge.standalone.FoundationPorts;
import fr.encharge.standalone.Settings;
import fr.encharge.standalone.StandaloneStore;
import fr.encharge.standalone.commandline.Foreground.Ready;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts what the services stand on, for services that run in processes of their own. */
@Command(
        name = "store",
        description = {
            "Starts broker, store and identity provider without the services.",
            "For services in processes of their own: it says how each is started against it, and leaves a file of "
                    + "environment variables for each. The directory is that of './encharge up', one at a time. "
                    + "Ctrl-C stops it."
        })
final class Store implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    DataOption data = new DataOption();

    @Mixin
    PlatformOptions options = new PlatformOptions();

    @Option(
            names = "--mongo-port",
            paramLabel = "PORT",
            defaultValue = "27017",
            description = "The port of the store (default: 27017).")
    int mongoPort = 27017;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "The port of the broker (default: 9092).")
    int kafkaPort = 9092;

    @Option(
            names = "--identity-port",
            paramLabel = "PORT",
            defaultValue = "9000",
            description = "The port of the identity provider (default: 9000).")
    int identityPort = 9000;

    @Override
    public Integer call() throws InterruptedException {
        var foreground = new Foreground(spec.commandLine().getOut(), data.directory);
        Settings settings = options.applyTo(Settings.in(data.directory));
        var store = StandaloneStore.of(settings, new FoundationPorts(mongoPort, kafkaPort, identityPort));
        foreground.run("broker and store", store::close, () -> {
            store.start();
            return new Ready("Broker, store and identity provider are ready", commands(store));
        });
        return 0;
    }

    private static String commands(StandaloneStore store) {
        var lines = new StringBuilder("Each of the others in a terminal of its own, in any order:\n");
        store.environments().forEach((name, file) -> lines.append(command(name, file)));
        return lines.append("A second one of a kind: SERVER_PORT=… before its exec.")
                .toString();
    }

    private static String command(String name, Path environment) {
        return "  (set -a; . %s; exec java -Xmx256m -jar %s/target/%s-*-exec.jar)%n"
                .formatted(environment.toAbsolutePath(), name, name);
    }
}
