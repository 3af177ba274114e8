package fr.encharge.bench.log;

import fr.encharge.bench.Child;
import java.nio.file.Path;

/** The embedded store in a process of its own, so that every contender reaches it the same way. */
record Store(Child process, String uri) implements AutoCloseable {

    static Store start(Path directory) {
        Child process = Child.bench("other", "store", directory.toString());
        return new Store(process, process.line());
    }

    @Override
    public void close() {
        process.close();
    }
}
