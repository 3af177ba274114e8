package fr.encharge.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.bench.Table;
import fr.encharge.standalone.commandline.Encharge;
import fr.encharge.standalone.commandline.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmark runs, against a real platform in a process of its own; its figures mean nothing here. */
class PlatformBenchIT {

    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final Sizes TINY =
            new Sizes(1, 5, List.of(70), List.of(2), A_MOMENT, A_MOMENT, List.of(20), A_MOMENT, 20);

    private static final Launcher COMMAND_LINE = new Launcher(
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Encharge.class.getName()),
            "");

    @Test
    void votesBoardIdeasAndVisibilityAreMeasuredAndNothingIsRefused(@TempDir Path directory) throws Exception {
        StringWriter text = new StringWriter();
        Table table = new Table(new PrintWriter(text), "All of it", "measures");
        try (Platform platform = Platform.start(COMMAND_LINE, directory)) {
            Town town = Town.on(platform, TINY.ideas(), TINY.agents());
            town.seed(40, Terminal.progress(new PrintWriter(text)));
            Callers callers = new Callers(platform, town, TINY.agents());
            Throughput throughput = new Throughput(platform, callers, TINY, table);
            throughput.measure("votes", 2, callers::vote);
            throughput.measure("board", 2, callers::readBoard);
            throughput.measure("ideas", 2, callers::propose);
            new Visibility(platform, callers, TINY).measure(20, table);
            assertThat(callers.replies).hasToString("");
            assertThat(platform.residentMebibytes()).isPositive();
        }
        assertThat(text.toString().lines().filter(line -> line.startsWith("| ")))
                .hasSize(5);
    }
}
