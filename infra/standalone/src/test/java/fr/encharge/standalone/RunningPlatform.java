package fr.encharge.standalone;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** One platform for all tests of a run that name it. */
final class RunningPlatform implements BeforeAllCallback {

    private record Running(Path directory, Standalone platform) implements AutoCloseable {

        static Running start() {
            try {
                Path directory = Files.createTempDirectory("platform");
                return new Running(
                        directory, Standalone.start(Settings.in(directory).withPort(0)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            platform.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, any -> Running.start(), Running.class);
    }

    Path directory() {
        return requireNonNull(running).directory();
    }

    Standalone platform() {
        return requireNonNull(running).platform();
    }

    Caller caller(String login) {
        return new Caller(platform().address(), platform().token(login));
    }
}
