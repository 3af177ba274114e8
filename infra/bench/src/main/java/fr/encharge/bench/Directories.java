package fr.encharge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories that come and go with a measurement. */
public final class Directories {

    private Directories() {}

    /** Makes an empty directory of it, whatever it is. */
    public static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            for (Path path :
                    tree(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Files.createDirectories(directory);
    }

    /** All that a directory holds, into an empty one. */
    public static void copyInto(Path from, Path to) throws IOException {
        for (Path path : tree(from)) {
            if (!path.equals(from)) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    /** How many bytes the files of a directory have. */
    public static long bytes(Path directory) throws IOException {
        long bytes = 0;
        for (Path path : tree(directory)) {
            bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return bytes;
    }

    private static List<Path> tree(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.toList();
        }
    }
}
