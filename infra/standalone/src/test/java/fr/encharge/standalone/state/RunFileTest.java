package fr.encharge.standalone.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    private static final long NEVER_A_PROCESS = 99_999_999;

    @TempDir
    Path dir;

    @Test
    void whatRunsIsFound() {
        RunFile run = run(ProcessHandle.current().pid());
        run.write(dir);

        assertThat(RunFile.read(dir)).contains(run);
    }

    @Test
    void whatAKilledProcessLeftCountsForNothing() {
        run(NEVER_A_PROCESS).write(dir);

        assertThat(RunFile.read(dir)).isEmpty();
    }

    @Test
    void nothingRunsWhereNothingWasStartedOrAllWasStopped() {
        assertThat(RunFile.read(dir)).isEmpty();
        run(ProcessHandle.current().pid()).write(dir);
        RunFile.delete(dir);
        assertThat(RunFile.read(dir)).isEmpty();
    }

    private static RunFile run(long pid) {
        return new RunFile(
                pid,
                8080,
                "http://localhost:8080/identity",
                "secret",
                "mongodb://127.0.0.1:2",
                "127.0.0.1:3",
                Map.of("ideas", "http://127.0.0.1:1"));
    }
}
