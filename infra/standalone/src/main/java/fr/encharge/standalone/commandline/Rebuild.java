package fr.encharge.standalone.commandline;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drops a view, which then builds itself again. */
@Command(
        name = "rebuild",
        description = "Drops a view of the running platform, which then builds itself again from the events.")
final class Rebuild implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "VIEW", description = "The view's name, as tally or ideaboard.")
    String view = "";

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Operators.requireName(view);
        List<String> rebuilding = Operators.post(data.running(), view + "/rebuild");
        if (rebuilding.isEmpty()) {
            throw new Failed(Encharge.NO, "No service has a view '" + view + "'.");
        }
        spec.commandLine()
                .getOut()
                .println("The view " + view + " of " + String.join(" and ", rebuilding) + " is being built again.");
        return 0;
    }
}
