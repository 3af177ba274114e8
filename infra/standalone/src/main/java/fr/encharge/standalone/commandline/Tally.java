package fr.encharge.standalone.commandline;

import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.pabulib.PabulibFile;
import fr.encharge.standalone.pabulib.Project;
import fr.encharge.standalone.tally.Comparison;
import fr.encharge.standalone.tally.Count;
import fr.encharge.standalone.tally.TallyPage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a campaign's counts, beside those that were published. */
@Command(
        name = "tally",
        description = "Prints the counts of a campaign, beside the published ones.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:all counts are equal, or there is nothing to compare", "1:one differs", "2:no answer"})
final class Tally implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CAMPAIGN", description = "The campaign's name in addresses, as toulouse-2022.")
    String campaign = "";

    @Option(names = "--expect", paramLabel = "FILE.pb", description = "A file in the Pabulib format with the counts.")
    @Nullable Path expected;

    @Mixin
    Reach reach = new Reach();

    @Override
    public Integer call() throws Refused {
        CampaignName.of(campaign, Path.of(""));
        PabulibFile file = expected == null ? null : withCounts(expected);
        TallyPage tally = TallyPage.of(reach.client(), campaign);
        PrintWriter out = spec.commandLine().getOut();
        boolean equal = file == null || compare(out, tally, file);
        if (file == null) {
            tally.counts().forEach(count -> print(out, count));
        }
        out.println(summary(tally));
        return equal ? 0 : Encharge.NO;
    }

    private static PabulibFile withCounts(Path path) {
        PabulibFile file = PabulibFile.read(path);
        if (file.projects().stream().map(Project::publishedVotes).noneMatch(OptionalLong::isPresent)) {
            throw new Failed(Encharge.USAGE, "The file " + path + " publishes no counts: it has no column votes.");
        }
        return file;
    }

    private static boolean compare(PrintWriter out, TallyPage tally, PabulibFile file) {
        Comparison comparison = Comparison.of(tally.counts(), file);
        out.printf("%-8s %8s %9s  %s%n", "idea", "counted", "published", "title");
        for (Comparison.Line line : comparison.lines()) {
            String mark = line.isEqual() ? " " : "≠";
            out.printf(
                    "%-8s %8s %9s %s%s%n",
                    line.reference(), text(line.ours()), text(line.published()), mark, line.title());
        }
        out.println(comparison.equal() + " of " + comparison.lines().size() + " equal");
        return comparison.equal() == comparison.lines().size();
    }

    private static void print(PrintWriter out, Count count) {
        out.printf("%-8s %8d  %s%n", count.reference(), count.votes(), count.title());
    }

    private static String text(OptionalLong count) {
        return count.isPresent() ? String.valueOf(count.getAsLong()) : "–";
    }

    private static String summary(TallyPage tally) {
        return tally.ballots() + " ballots"
                + (tally.incomplete() == 0 ? "" : ", " + tally.incomplete() + " of them incomplete and not counted")
                + ", at position " + tally.position() + " of the voting log"
                + (tally.isFinal() ? ", final" : "");
    }
}
