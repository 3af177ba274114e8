package fr.encharge.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a figure means nothing without: where and when. */
public final class Machine {

    private Machine() {}

    public static void print(PrintWriter out, String command) {
        out.printf(
                "%n`./encharge bench %s`, %s: %s, %d cores, %d GiB, %s %s%n",
                command,
                LocalDate.now(),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                kibibytes(Path.of("/proc/meminfo"), "MemTotal:") >> 20,
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"));
        out.flush();
    }

    /** What a file of {@code /proc} says after a word, in kB; 0 if it says nothing. */
    public static long kibibytes(Path file, String word) {
        return lines(file)
                .filter(line -> line.startsWith(word))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String processor() {
        return lines(Path.of("/proc/cpuinfo"))
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
