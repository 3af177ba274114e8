package fr.encharge.bench;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What both benchmarks ask. */
public final class Options {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench",
            description = "Where the seeded logs are kept for the next run (default: data/bench).")
    public Path directory = Path.of("data/bench");

    @Option(names = "--quick", description = "Small sizes and short runs, to see that it works; no figures to publish.")
    public boolean quick;

    @Option(names = "--seed", description = "Only makes the seeded logs that are missing, and measures nothing.")
    public boolean seedOnly;
}
