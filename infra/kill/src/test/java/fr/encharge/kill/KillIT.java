package fr.encharge.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills that docs/kill-test.md has hundreds of. */
class KillIT {

    /** With it the second kill comes while the first is being recovered from. */
    private static final long SEED_TOGETHER = 3;

    private static final long SEED_APART = 4;
    private static final int PORTS = 30;

    private final List<String> said = new ArrayList<>();

    /** Laid out once for both. */
    @TempDir
    static Path programs;

    @TempDir
    Path dir;

    @Test
    void aPlatformInOneProcessKeepsWhatItSaid() throws Exception {
        assertThat(differences(new Together(jars(), dir, freePorts()), SEED_TOGETHER, 2))
                .as("%s", said)
                .isEmpty();
    }

    @Test
    void aPlatformInSeveralProcessesKeepsWhatItSaidWhicheverIsKilled() throws Exception {
        assertThat(differences(new Apart(jars(), dir, freePorts(), 1), SEED_APART, 4))
                .as("%s", said)
                .isEmpty();
    }

    private Jars jars() {
        return new Jars(Path.of(System.getProperty("encharge.root")), programs, List.of());
    }

    private void say(String line) {
        said.add(line);
        System.out.println(line);
    }

    private List<String> differences(Platform platform, long seed, int kills) throws Exception {
        Trial.State state = Trial.state(dir, seed, platform.port());
        try (Trial trial = new Trial(platform, dir, state, ".*", this::say)) {
            List<String> differences = List.of();
            while (trial.kills() < kills && differences.isEmpty()) {
                differences = trial.round();
            }
            System.out.println(trial.summary());
            return differences;
        } finally {
            platform.processes().forEach(Jvm::kill);
        }
    }

    /** Below those that the system gives to whoever asks for any. */
    private static int freePorts() {
        return IntStream.iterate(20_000, first -> first < 32_000, first -> first + PORTS)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(KillIT::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
