package fr.encharge.standalone.commandline;

import picocli.CommandLine.Option;

/** Every command explains itself. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Explains this command.")
    boolean asked;
}
