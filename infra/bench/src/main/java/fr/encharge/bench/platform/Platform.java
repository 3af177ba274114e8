package fr.encharge.bench.platform;

import fr.encharge.bench.Child;
import fr.encharge.bench.Machine;
import fr.encharge.standalone.identity.AccessTokens;
import fr.encharge.standalone.identity.Account;
import fr.encharge.standalone.identity.SigningKey;
import fr.encharge.standalone.state.RunFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** {@code ./encharge up} on a directory, as anybody starts it, in a process of its own. */
final class Platform implements AutoCloseable {

    private static final String AUTHORITY = "ma-collectivite";
    private static final Duration VALIDITY = Duration.ofHours(12);

    private final Child process;
    private final Path directory;
    private final RunFile run;
    private final double readySeconds;

    private Platform(Child process, Path directory, RunFile run, double readySeconds) {
        this.process = process;
        this.directory = directory;
        this.run = run;
        this.readySeconds = readySeconds;
    }

    static Platform start(Launcher launcher, Path directory) {
        long begun = System.nanoTime();
        Child process = Child.start(launcher.with("up", "--port", "0", "--data", directory.toString()));
        while (!process.line().contains("is ready")) {}
        double seconds = (System.nanoTime() - begun) / 1e9;
        RunFile run = RunFile.read(directory)
                .orElseThrow(() -> new IllegalStateException("a platform that is ready says where it is"));
        return new Platform(process, directory, run, seconds);
    }

    int port() {
        return run.port();
    }

    /** From the launcher's first line to the word that it is ready. */
    double readySeconds() {
        return readySeconds;
    }

    /** What it holds in memory now, in MiB. */
    double residentMebibytes() {
        return Machine.kibibytes(Path.of("/proc/" + run.pid() + "/status"), "VmRSS:") / 1024.0;
    }

    /** What it has spent on all cores since it was started. */
    double cpuSeconds() {
        return ProcessHandle.of(run.pid())
                        .flatMap(platform -> platform.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /** A token of an agent, with the rate that everybody has. */
    String agent(String id) {
        return token(AUTHORITY, id, "openid", List.of("agent"));
    }

    /** A token of a steward and relay with an importer's rate. */
    String importer(String authority) {
        return token(authority, "bench", AccessTokens.BULK, List.of("agent", "steward", "relay"));
    }

    String importer() {
        return importer(AUTHORITY);
    }

    private String token(String authority, String agent, String scope, List<String> roles) {
        var key = SigningKey.open(directory.resolve("identity"));
        var account = new Account(agent, "", agent, authority, roles, agent);
        return new AccessTokens(key, run.issuer(), Clock.systemUTC()).mint(account, scope, VALIDITY);
    }

    @Override
    public void close() {
        process.close();
    }
}
