package fr.encharge.kill;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The kill test by hand; see docs/kill-test.md. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "Kills a platform under load again and again, and compares what it said with what it kept.")
final class Kill implements Callable<Integer> {

    enum Kind {
        together,
        apart
    }

    @Parameters(paramLabel = "together|apart", description = "In one process, or each service in its own.")
    Kind kind = Kind.together;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "How many, those of earlier runs included (100); if none is left it only compares.")
    int kills = 100;

    @Option(names = "--seed", paramLabel = "N", description = "Of a new trial (1).")
    long seed = 1;

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Where the trial lives, new or begun.")
    Path directory = Path.of("");

    @Option(names = "--jars", paramLabel = "DIR", description = "The root of a project that is built (.).")
    Path jars = Path.of("");

    @Option(names = "--sets", paramLabel = "N", description = "Instances of each service, when apart (2).")
    int sets = 2;

    @Option(names = "--port", paramLabel = "PORT", description = "The first of thirty that are free (24000).")
    int port = 24_000;

    @Option(
            names = "--java-options",
            paramLabel = "OPTIONS",
            split = " ",
            description = "More options of each JVM; {jar} in them is the path of its jar.")
    List<String> javaOptions = List.of();

    @Option(names = "--only", paramLabel = "PATTERN", description = "Kill only processes of such names (.*).")
    String only = ".*";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Kill()).execute(arguments));
    }

    /** @return 0 when nothing differs, 1 at the first difference: the directory stays as it is then */
    @Override
    public Integer call() throws Exception {
        Files.createDirectories(directory);
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Trial.State state = Trial.state(directory, seed, port);
        Platform platform = platform(state.port());
        try (Trial trial = new Trial(platform, directory, state, only, line -> out.println(now() + " " + line))) {
            List<String> differences = trial.kills() < kills ? List.of() : trial.compare();
            while (trial.kills() < kills && differences.isEmpty()) {
                differences = trial.round();
            }
            out.println(trial.summary());
            return differences.isEmpty() ? 0 : 1;
        } catch (TooLate late) {
            out.println(now() + " " + late.getMessage());
            return 1;
        }
    }

    private Platform platform(int first) throws Exception {
        Path absolute = directory.toAbsolutePath();
        Jars built = new Jars(jars.toAbsolutePath(), directory.toAbsolutePath().resolve("programs"), javaOptions);
        return kind == Kind.together ? new Together(built, absolute, first) : new Apart(built, absolute, first, sets);
    }

    private static LocalTime now() {
        return LocalTime.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
