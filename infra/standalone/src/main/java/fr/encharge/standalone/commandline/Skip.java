package fr.encharge.standalone.commandline;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a view or automation go on without a message that can never be applied. */
@Command(
        name = "skip",
        description = {
            "Lets a view or automation pass over a message at which it has stopped.",
            "Its readiness names the message. That it was passed over is recorded with the reason, for ever, and "
                    + "'./encharge verify' tells it each time."
        })
final class Skip implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "VIEW", description = "The name of the view or automation.")
    String view = "";

    @Parameters(index = "1", paramLabel = "MESSAGE", description = "The message's name, as voting-0000000000167772160.")
    String message = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, in a sentence.")
    String reason = "";

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Operators.requireName(view);
        String path = "%s/skip?message=%s&reason=%s".formatted(view, encoded(message), encoded(reason));
        List<String> skipping = Operators.post(data.running(), path);
        if (skipping.isEmpty()) {
            throw new Failed(Encharge.NO, "No service has a view or automation '" + view + "'.");
        }
        spec.commandLine()
                .getOut()
                .println(view + " of " + String.join(" and ", skipping) + " passes over " + message + ".");
        return 0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
