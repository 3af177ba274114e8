package fr.encharge.standalone.commandline;

import fr.encharge.standalone.state.RunFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which of the platforms on this machine is meant. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The directory that holds all of the platform's state (default: ./data).")
    Path directory = Path.of("data");

    RunFile running() {
        return RunFile.read(directory)
                .orElseThrow(() -> new Failed(
                        Encharge.USAGE,
                        "No platform runs on " + directory + ": start it with ./encharge up, or name another --data."));
    }
}
