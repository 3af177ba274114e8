package fr.encharge.standalone.commandline;

import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.importing.CampaignImport;
import fr.encharge.standalone.importing.Outcome;
import fr.encharge.standalone.pabulib.Fault;
import fr.encharge.standalone.pabulib.PabulibFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a participatory budget. */
@Command(
        name = "import",
        description = {
            "Imports a participatory budget, its ideas and its ballots.",
            "The file is in the Pabulib format (pabulib.org/format). It is checked whole, then sent over "
                    + "the public API: projects become ideas, voters' ballots become ballots of agents outside the "
                    + "directory. Done twice, or again after an interruption, it changes nothing that was done."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:all of the file is on the platform",
            "1:some of its lines are not, as listed",
            "2:nothing could be done"
        })
final class Import implements Callable<Integer> {

    private static final int LISTED = 50;

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.pb", description = "The file.")
    Path file = Path.of("");

    @Option(
            names = "--campaign",
            paramLabel = "ID",
            description = "The campaign's name in addresses (default: the file's name).")
    @Nullable String campaign;

    @Mixin
    Reach reach = new Reach();

    @Override
    public Integer call() throws Refused {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String slug = CampaignName.of(campaign, file);
        PabulibFile read = PabulibFile.read(file);
        list(err, "cannot be used", read.faults());
        long begin = System.nanoTime();
        Outcome outcome = new CampaignImport(read, slug, reach.client(), Terminal.progress(err)).run();
        list(err, "refused", outcome.refused());
        print(out, outcome, read.faults().size(), (System.nanoTime() - begin) / 1e9);
        return read.faults().isEmpty() && outcome.refused().isEmpty() ? 0 : Encharge.NO;
    }

    private static void list(PrintWriter err, String what, List<Fault> faults) {
        faults.stream().limit(LISTED).forEach(fault -> err.println(fault));
        if (faults.size() > LISTED) {
            err.println("… and " + (faults.size() - LISTED) + " more lines " + what);
        }
    }

    private static void print(PrintWriter out, Outcome outcome, int unusable, double seconds) {
        var ideas = outcome.ideas();
        var ballots = outcome.ballots();
        out.println(ideas.all() + " ideas, " + ballots.all() + " ballots, " + outcome.votes() + " votes");
        out.println(String.format(
                Locale.ROOT,
                "New: %d ideas, %d ballots. Unchanged: %d ideas, %d ballots. Lines not used: %d. Refused: %d. %.1f s.",
                ideas.isNew(),
                ballots.isNew(),
                ideas.unchanged(),
                ballots.unchanged(),
                unusable,
                outcome.refused().size(),
                seconds));
    }
}
