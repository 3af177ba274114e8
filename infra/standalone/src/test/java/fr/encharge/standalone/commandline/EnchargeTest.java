package fr.encharge.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.embedded.DataDirectory;
import fr.encharge.standalone.PlatformDouble;
import fr.encharge.standalone.PlatformDouble.Reply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnchargeTest {

    private static final String FILE = """
            META
            key;value
            vote_type;approval
            PROJECTS
            project_id;votes;name
            7;2;Abris
            8;1;Bancs
            VOTES
            voter_id;vote
            1;7
            2;7,8
            """;

    @TempDir
    Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutACommandTheCommandsAreListed() {
        assertThat(encharge()).isZero();
        assertThat(out.toString())
                .contains(
                        "Usage: encharge COMMAND",
                        "up",
                        "demo",
                        "store",
                        "import",
                        "tally",
                        "token",
                        "rebuild",
                        "verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "store", "import", "tally", "token", "rebuild", "skip", "verify"})
    void everyCommandIsExplained(String command) {
        assertThat(encharge("help", command)).isZero();
        assertThat(out.toString()).contains("Usage: encharge " + command, "--data=DIR");
    }

    @Test
    void whatIsNotACommandIsRefused() {
        assertThat(encharge("down")).isEqualTo(2);
        assertThat(encharge("up", "--port", "many")).isEqualTo(2);
        assertThat(encharge("up", "--durability", "none")).isEqualTo(2);
        assertThat(encharge("import")).isEqualTo(2);
        assertThat(err.toString()).contains("down", "many", "none", "FILE.pb");
    }

    @Test
    void aDirectoryInUseIsOneLineAndAnExitCode() {
        try (var held = DataDirectory.hold(dir)) {
            assertThat(encharge("up", "--data", dir.toString(), "--port", "0")).isEqualTo(1);
        }
        assertThat(err.toString()).isEqualTo("The directory " + dir + " is in use by another process.\n");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneLineAndAnExitCode() throws IOException {
        Path file = Files.writeString(dir.resolve("a-file"), "");

        assertThat(encharge("up", "--data", file.resolve("data").toString())).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("The directory " + file.resolve("data") + " cannot be written.\n");
    }

    @Test
    void aTakenPortIsOneLineAndAnExitCode() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(encharge("up", "--data", dir.toString(), "--port", port)).isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("The port " + port + " on 127.0.0.1 cannot be taken")
                    .hasLineCount(1);
        }
    }

    @Test
    void aTakenPortOfTheStoreIsOneLineAndAnExitCode() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(encharge("store", "--data", dir.toString(), "--kafka-port", port, "--mongo-port", "0"))
                    .isEqualTo(1);
            assertThat(err.toString()).isEqualTo("The port " + port + " is taken by another program.\n");
        }
    }

    @Test
    void whereNothingRunsThereIsNoTokenAndNoRebuild() {
        assertThat(encharge("token", "agent", "--data", dir.toString())).isEqualTo(2);
        assertThat(encharge("rebuild", "tally", "--data", dir.toString())).isEqualTo(2);
        assertThat(encharge("skip", "tally", "ideas-1", "--reason", "r", "--data", dir.toString()))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("No platform runs on " + dir);
    }

    @Test
    void whereThereIsNoPlatformThereIsNothingToVerify() {
        assertThat(encharge("verify", "--data", dir.toString())).isEqualTo(2);
        assertThat(encharge("verify", "--mongo", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100"))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("There is no platform in " + dir)
                .contains("The store at mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100 does not answer");
    }

    @Test
    void anImportTellsWhatItDidAndTheTallyThatItIsSo() throws IOException {
        Path file = Files.writeString(dir.resolve("Fontbrune été 2022.pb"), FILE);
        try (var platform = new PlatformDouble()) {
            String url = platform.address().toString();
            assertThat(encharge("import", file.toString(), "--url", url, "--token", "t"))
                    .isZero();
            assertThat(out.toString()).startsWith("2 ideas, 2 ballots, 3 votes\nNew: 2 ideas, 2 ballots. Unchanged: 0");
            assertThat(platform.requests("PUT", "/api/v1/campaigns/fontbrune-ete-2022"))
                    .isNotEmpty();

            assertThat(encharge(
                            "tally", "fontbrune-ete-2022", "--expect", file.toString(), "--url", url, "--token", "t"))
                    .isZero();
            assertThat(out.toString()).contains("2 of 2 equal\n2 ballots, at position 2 of the voting log");
        }
    }

    @Test
    void aCountThatDiffersIsAnExitCode() throws IOException {
        Path file = Files.writeString(dir.resolve("f.pb"), FILE);
        Path other = Files.writeString(dir.resolve("other.pb"), FILE.replace("8;1;", "8;2;"));
        try (var platform = new PlatformDouble()) {
            String url = platform.address().toString();
            encharge("import", file.toString(), "--url", url, "--token", "t");

            assertThat(encharge("tally", "f", "--expect", other.toString(), "--url", url, "--token", "t"))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("1 of 2 equal").contains("≠Bancs");
        }
    }

    @Test
    void linesThatCannotBeUsedAreListedAndTheRestIsImported() throws IOException {
        Path file = Files.writeString(dir.resolve("f.pb"), FILE + "3;9\n");
        try (var platform = new PlatformDouble()) {
            assertThat(encharge(
                            "import",
                            file.toString(),
                            "--url",
                            platform.address().toString(),
                            "--token",
                            "t"))
                    .isEqualTo(1);
        }
        assertThat(err.toString()).contains("line 12: votes for project '9', which is not in the file");
        assertThat(out.toString()).contains("2 ideas, 2 ballots, 3 votes", "Lines not used: 1.");
    }

    @Test
    void aFileThatIsNoneIsRefusedBeforeAnyCall() throws IOException {
        Path file = Files.writeString(dir.resolve("f.pb"), "hello\n");
        try (var platform = new PlatformDouble()) {
            assertThat(encharge(
                            "import",
                            file.toString(),
                            "--url",
                            platform.address().toString(),
                            "--token",
                            "t"))
                    .isEqualTo(2);
            assertThat(platform.requests()).isEmpty();
        }
        assertThat(err.toString()).isEqualTo("This is no Pabulib file: line 1 should be META.\n");
    }

    @Test
    void aFilesNameThatMakesNoCampaignNeedsAnother() throws IOException {
        Path file = Files.writeString(dir.resolve("___.pb"), FILE);

        assertThat(encharge("import", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("use --campaign");
    }

    @Test
    void whatThePlatformRefusesIsSaid() throws IOException {
        Path file = Files.writeString(dir.resolve("f.pb"), FILE);
        try (var platform = new PlatformDouble()) {
            platform.feels(request -> Optional.of(Reply.problem(403, "only-a-steward", "Only a steward opens one.")));
            assertThat(encharge(
                            "import",
                            file.toString(),
                            "--url",
                            platform.address().toString(),
                            "--token",
                            "t"))
                    .isEqualTo(1);
        }
        assertThat(err.toString())
                .isEqualTo("The platform refuses this: Only a steward opens one. (403 /problems/only-a-steward)\n");
    }

    private int encharge(String... args) {
        return Encharge.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
