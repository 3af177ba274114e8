package fr.encharge.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The platform in several processes: broker and store, then sets of services with a gateway each, all sets over the same
 * logs and topics.
 */
final class Apart implements Platform {

    /** A set's ports are the gateway's and the three behind it; those of broker, store and identity lie between the sets. */
    private static final int STORE = 4;

    private static final int BETWEEN_SETS = 10;

    private static final List<String> SERVICES = List.of("ideas", "voting", "engagement");

    private final Jars jars;
    private final Path directory;
    private final int port;
    private final int sets;
    private final Jvm store;
    private final List<Jvm> services = new ArrayList<>();

    Apart(Jars jars, Path directory, int port, int sets) throws IOException, InterruptedException {
        this.jars = jars;
        this.directory = directory;
        this.port = port;
        this.sets = sets;
        String[] arguments = {
            "store",
            "--data",
            data().toString(),
            "--port",
            String.valueOf(port),
            "--mongo-port",
            String.valueOf(port + STORE),
            "--kafka-port",
            String.valueOf(port + STORE + 1),
            "--identity-port",
            String.valueOf(port + STORE + 2)
        };
        store = new Jvm("store", jars.standalone(arguments), Map.of(), directory);
    }

    @Override
    public Path data() {
        return directory.resolve("data");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<URI> gateways() {
        List<URI> gateways = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            gateways.add(at(portOf(set, "gateway")));
        }
        return gateways;
    }

    @Override
    public List<Jvm> processes() {
        List<Jvm> all = new ArrayList<>(List.of(store));
        all.addAll(services);
        return all;
    }

    @Override
    public void start() throws IOException, InterruptedException {
        if (!store.isAlive()) {
            store.start();
        }
        if (services.isEmpty()) {
            while (!storeIsReady()) {
                Deadline.passAMoment();
            }
            for (int set = 0; set < sets; set++) {
                for (String service : SERVICES) {
                    services.add(program(set, service + "-service", environment(set, service)));
                }
                services.add(program(set, "gateway", environment(set, "gateway")));
            }
        }
        services.stream().filter(service -> !service.isAlive()).forEach(Jvm::start);
    }

    @Override
    public boolean isReady() throws InterruptedException {
        if (!storeIsReady() || processes().stream().anyMatch(each -> !each.isAlive())) {
            return false;
        }
        for (URI gateway : gateways()) {
            if (!Requests.isFine(gateway.resolve("/actuator/health"))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Addresses addresses() {
        return RunFile.read(data()).orElseThrow().addresses();
    }

    @Override
    public void close() {
        services.forEach(Jvm::stop);
        store.stop();
    }

    private boolean storeIsReady() {
        return RunFile.read(data()).filter(run -> run.pid() == store.pid()).isPresent();
    }

    private Jvm program(int set, String name, Map<String, String> environment)
            throws IOException, InterruptedException {
        return new Jvm(name + "-" + (set + 1), jars.of(name), environment, directory);
    }

    /** As the store has left it, with the ports of this set. */
    private Map<String, String> environment(int set, String program) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        for (String line : Files.readAllLines(data().resolve("environment").resolve(program + ".env"))) {
            int equals = line.indexOf('=');
            environment.put(
                    line.substring(0, equals), line.substring(equals + 1).replace("'", ""));
        }
        environment.put("SERVER_PORT", String.valueOf(portOf(set, program)));
        if (program.equals("gateway")) {
            SERVICES.forEach(service -> environment.put(
                    "ENCHARGE_GATEWAY_" + service.toUpperCase(Locale.ROOT),
                    "http://127.0.0.1:" + portOf(set, service)));
        }
        return environment;
    }

    private int portOf(int set, String program) {
        return port + set * BETWEEN_SETS + 1 + SERVICES.indexOf(program);
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
