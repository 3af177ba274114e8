package fr.encharge.standalone.commandline;

import fr.encharge.standalone.LocalTokens;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an access token and nothing else. */
@Command(
        name = "token",
        description = {
            "Prints an access token of an account, for curl.",
            "The token is for the platform that runs on this machine, and good for twelve hours. It "
                    + "needs no password: whoever can read the data directory can read the key."
        })
final class Token implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LOGIN", description = "Whose token: agent, manager, director, steward, relay …")
    String login = "";

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() {
        try {
            String token =
                    LocalTokens.of(data.directory, data.running().issuer()).of(login);
            spec.commandLine().getOut().println(token);
            return 0;
        } catch (NoSuchElementException e) {
            throw new Failed(Encharge.NO, String.valueOf(e.getMessage()));
        }
    }
}
