package fr.encharge.standalone.commandline;

import fr.encharge.embedded.DataDirectory;
import fr.encharge.embedded.EmbeddedKafka;
import fr.encharge.embedded.EmbeddedMongo;
import fr.encharge.embedded.EmbeddedStartFailed;
import fr.encharge.standalone.importing.Progress;
import fr.encharge.standalone.state.RunFile;
import fr.encharge.standalone.verify.Findings;
import fr.encharge.standalone.verify.Verifier;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recounts everything from the logs. */
@Command(
        name = "verify",
        description = {
            "Recounts every tally and every view from the logs, and says what differs.",
            "It walks the chain of each log, builds each view anew beside the stored one and compares document by "
                    + "document, counts the votes once more from the ballots alone, and looks for each message at the "
                    + "broker. It only reads; a running platform may be at work meanwhile. Where none runs on the "
                    + "directory, its store and its broker are started for as long as it takes."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:nothing differs", "1:something does, as listed", "2:nothing could be verified"})
final class Verify implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--mongo", paramLabel = "URI", description = "The store of a platform elsewhere.")
    @Nullable String mongo;

    @Option(
            names = "--kafka",
            paramLabel = "ADDRESS",
            description = "Its broker; without it, messages are not looked at.")
    @Nullable String kafka;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        Findings findings = findings();
        PrintWriter out = spec.commandLine().getOut();
        findings.faults().forEach(out::println);
        findings.skipped().forEach(skip -> out.println("Skipped: " + skip));
        out.println(summary(findings, (System.nanoTime() - begin) / 1e9));
        return findings.isSound() ? 0 : Encharge.NO;
    }

    private Findings findings() {
        Progress progress = Terminal.progress(spec.commandLine().getErr());
        if (mongo != null) {
            return Verifier.verify(mongo, kafka, progress);
        }
        Optional<RunFile> running = RunFile.read(data.directory);
        return running.map(run -> Verifier.verify(run.store(), run.broker(), progress))
                .orElseGet(() -> offline(progress));
    }

    private Findings offline(Progress progress) {
        Path store = data.directory.resolve("mongo");
        Path broker = data.directory.resolve("kafka");
        if (!Files.isDirectory(store)) {
            throw new Failed(Encharge.USAGE, "There is no platform in " + data.directory + ": name another --data.");
        }
        try (var held = DataDirectory.hold(data.directory);
                var mongoHere = EmbeddedMongo.start(store, 0);
                var kafkaHere = Files.isDirectory(broker) ? EmbeddedKafka.start(broker, 0, true) : null) {
            return Verifier.verify(mongoHere.uri(), kafkaHere == null ? null : kafkaHere.bootstrapServers(), progress);
        } catch (EmbeddedStartFailed e) {
            throw new Failed(Encharge.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static String summary(Findings findings, double seconds) {
        String what = findings.isSound() ? "Nothing differs" : findings.faults().size() + " differences";
        return String.format(
                Locale.ROOT,
                "%s: %d views at %s%s. %.1f s.",
                what,
                findings.views(),
                findings.positions().toString().replaceAll("[{}]", ""),
                findings.messages() ? ", and the messages" : "; messages were not looked at",
                seconds);
    }
}
