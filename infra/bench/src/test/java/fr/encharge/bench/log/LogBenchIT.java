package fr.encharge.bench.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmark runs; its figures mean nothing here. */
class LogBenchIT {

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Sizes TINY = new Sizes(1, A_MOMENT, A_MOMENT, List.of(2), 20, 3, List.of(300), 3);

    @Test
    void everyContenderEndsInEveryTable(@TempDir Path directory) throws Exception {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        DiskUse disk = new DiskUse();
        try (Store store = Store.start(directory.resolve("store"))) {
            new Appends(store.uri(), directory, TINY, out).run();
            new Bursts(store.uri(), TINY, out).run();
            new Waking(store.uri(), TINY, out).run();
            new TwoProcesses(store.uri(), TINY, out).run();
            new SeededLogs(store.uri(), TINY, out).run();
            disk.count(store.uri());
        }
        disk.print(directory.resolve("store"), out);
        assertThat(text.toString())
                .contains("EnCharge event log", "axon-mongo 4.12.0", "raw insertOne", "Axon JPA on H2")
                .contains(
                        "Read back a burst",
                        "same process",
                        "another process",
                        "| all |",
                        "Read a whole log",
                        "| 300 |",
                        "On disk")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void aSeedIsFilledUpOnce(@TempDir Path directory) {
        try (Store store = Store.start(directory);
                OurLog log = new OurLog(store.uri(), "seed")) {
            new Seed(log, 100).complete();
            new Seed(log, 150).complete();
            new Seed(log, 120).complete();
            assertThat(log.log().head()).isEqualTo(150);
        }
    }
}
