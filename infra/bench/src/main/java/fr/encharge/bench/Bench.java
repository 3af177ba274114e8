package fr.encharge.bench;

import fr.encharge.bench.log.LogBench;
import fr.encharge.bench.log.OtherProcess;
import fr.encharge.bench.platform.PlatformBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./encharge bench}. */
@Command(
        name = "bench",
        description = "Measures this machine's EnCharge; tables in Markdown as it goes.",
        mixinStandardHelpOptions = true,
        subcommands = {LogBench.class, PlatformBench.class, OtherProcess.class})
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
