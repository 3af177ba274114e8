package fr.encharge.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The platform in one process: {@code ./encharge up}. */
final class Together implements Platform {

    private final Path data;
    private final int port;
    private final Jvm process;

    Together(Jars jars, Path directory, int port) throws IOException, InterruptedException {
        this.data = directory.resolve("data");
        this.port = port;
        this.process = new Jvm(
                "up",
                jars.standalone("up", "--data", data.toString(), "--port", String.valueOf(port)),
                Map.of(),
                directory);
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<URI> gateways() {
        return List.of(URI.create("http://localhost:" + port));
    }

    @Override
    public List<Jvm> processes() {
        return List.of(process);
    }

    @Override
    public void start() {
        if (!process.isAlive()) {
            process.start();
        }
    }

    /** It says where it is once all of it is healthy. */
    @Override
    public boolean isReady() {
        return RunFile.read(data).filter(run -> run.pid() == process.pid()).isPresent();
    }

    @Override
    public Addresses addresses() {
        return RunFile.read(data).orElseThrow().addresses();
    }

    @Override
    public void close() {
        process.stop();
    }
}
