package fr.encharge.bench.platform;

import fr.encharge.bench.Directories;
import fr.encharge.standalone.commandline.Terminal;
import fr.encharge.standalone.importing.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data directories with a thousand ideas and so many votes, kept for the next run. Each is made from the one before it;
 * one that an interruption left is gone on with.
 */
final class Seeds {

    private final Launcher launcher;
    private final Path directory;
    private final Sizes sizes;

    Seeds(Launcher launcher, Path directory, Sizes sizes) {
        this.launcher = launcher;
        this.directory = directory;
        this.sizes = sizes;
    }

    void complete() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path before = null;
        for (int size : sizes.votes()) {
            Path seed = directory.resolve("votes-" + size);
            if (!Files.exists(seed)) {
                Path part = directory.resolve("votes-" + size + ".part");
                if (before != null && !Files.exists(part)) {
                    Path copy = directory.resolve("copy");
                    Directories.empty(copy);
                    Directories.copyInto(before, copy);
                    Files.move(copy, part);
                }
                fill(part, size);
                Files.move(part, seed);
            }
            before = seed;
        }
    }

    /** A directory that may be changed, with what the seed of this size holds. */
    Path workingCopy(int size) throws IOException {
        Path copy = directory.resolve("work");
        Directories.empty(copy);
        Directories.copyInto(directory.resolve("votes-" + size), copy);
        return copy;
    }

    private void fill(Path part, int size) throws IOException, InterruptedException {
        Progress progress = Terminal.progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        try (Platform platform = Platform.start(launcher, part)) {
            Town.on(platform, sizes.ideas(), sizes.agents()).seed(size, progress);
        }
    }
}
