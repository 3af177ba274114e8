package fr.encharge.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A directory that one process at a time holds. The lock is the operating system's, on the file {@code .lock.encharge}
 * in it, so it ends with the process however that ends.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws EmbeddedStartFailed if the directory cannot be made or written, or is held by somebody */
    public static DataDirectory hold(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        FileChannel channel = open(path);
        if (lock(channel) == null) {
            close(channel);
            throw new EmbeddedStartFailed("The directory " + path + " is in use by another process.");
        }
        return new DataDirectory(path, channel);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        close(channel);
    }

    private static FileChannel open(Path path) {
        try {
            Files.createDirectories(path);
            return FileChannel.open(
                    path.resolve(".lock.encharge"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new EmbeddedStartFailed("The directory " + path + " cannot be written.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
