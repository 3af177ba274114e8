package fr.encharge.standalone;

import fr.encharge.embedded.DataDirectory;
import fr.encharge.embedded.EmbeddedStartFailed;
import fr.encharge.standalone.state.OperatorSecret;
import fr.encharge.standalone.state.PrivateFile;
import fr.encharge.standalone.state.RunFile;
import fr.encharge.standalone.state.ScrapeFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The platform in several processes: this one has store, broker and identity provider, and leaves a file of environment
 * variables for each of the others. The directory is the same that the whole platform in one process uses.
 */
public final class StandaloneStore implements AutoCloseable {

    private final Settings settings;
    private final FoundationPorts ports;
    private final Started started = new Started();

    private StandaloneStore(Settings settings, FoundationPorts ports) {
        this.settings = settings;
        this.ports = ports;
    }

    /**
     * Not started yet, so that whoever closes it can have it in hand before {@link #start()} returns.
     *
     * @param settings the port is the gateway's; the services are expected at the three above it
     */
    public static StandaloneStore of(Settings settings, FoundationPorts ports) {
        return new StandaloneStore(settings, ports);
    }

    /** @throws StartFailed if it cannot start; then nothing of it is left running */
    public void start() {
        try (var side = new SideBySide()) {
            started.add(DataDirectory.hold(settings.directory()));
            String secret = OperatorSecret.openOrCreate(settings.directory());
            var surroundings = new Foundation(settings, ports, settings.port(), secret).start(side, started);
            publish(surroundings);
        } catch (EmbeddedStartFailed e) {
            close();
            throw new StartFailed(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** The file of environment variables of a service or of the gateway, by its name. */
    public Map<String, Path> environments() {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            files.put(service.label() + "-service", environment(service.label()));
        }
        files.put("gateway", environment("gateway"));
        return files;
    }

    @Override
    public void close() {
        started.close();
    }

    private void publish(Surroundings surroundings) {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int port = settings.port() + 1 + service.ordinal();
            services.put(service, URI.create("http://127.0.0.1:" + port));
            write(service.label(), surroundings.of(service, port));
        }
        write("gateway", surroundings.ofGateway(settings.address(), settings.port(), services));
        RunFile run = surroundings.runFile(settings.port(), services);
        run.write(settings.directory());
        started.add(() -> RunFile.delete(settings.directory()));
        ScrapeFile.write(settings.directory(), run.services());
        started.add(() -> ScrapeFile.delete(settings.directory()));
    }

    private void write(String name, Map<String, String> properties) {
        PrivateFile.write(environment(name), EnvironmentVariables.of(properties));
    }

    private Path environment(String name) {
        return settings.directory().resolve("environment").resolve(name + ".env");
    }
}
