package fr.encharge.standalone.commandline;

import fr.encharge.standalone.StartFailed;
import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.client.Unreachable;
import fr.encharge.standalone.pabulib.UnreadableFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command itself; each thing that it does is a subcommand. */
@Command(
        name = "encharge",
        description = "The platform on which the staff of a local authority move their own house.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            Demo.class,
            Store.class,
            Import.class,
            Tally.class,
            Token.class,
            Rebuild.class,
            Skip.class,
            Verify.class,
            CommandLine.HelpCommand.class,
        },
        footer = {
            "",
            "'./encharge help COMMAND' explains a command.",
            "'./encharge bench' measures the platform, from a checkout."
        })
public final class Encharge implements Runnable {

    static final int NO = 1;
    static final int USAGE = CommandLine.ExitCode.USAGE;

    @Spec
    CommandSpec spec;

    Encharge() {
        this.spec = CommandSpec.create();
    }

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Encharge())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Encharge::explain)
                .execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof Failed failed) {
            err.println(failed.getMessage());
            return failed.exitCode();
        }
        if (e instanceof Refused) {
            err.println("The platform refuses this: " + e.getMessage());
            return NO;
        }
        if (e instanceof Unreachable || e instanceof UnreadableFile) {
            err.println(e.getMessage());
            return USAGE;
        }
        err.println(e instanceof StartFailed ? e.getMessage() : trace(e));
        return NO;
    }

    private static String trace(Exception e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
