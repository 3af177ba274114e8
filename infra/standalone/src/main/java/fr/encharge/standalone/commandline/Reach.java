package fr.encharge.standalone.commandline;

import fr.encharge.standalone.LocalTokens;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Waiting;
import fr.encharge.standalone.state.RunFile;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which platform a client talks to, and as whom: one on this machine needs neither address nor token. */
final class Reach {

    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "PORT", description = "The port of a platform on this machine.")
    @Nullable Integer port;

    @Option(names = "--url", paramLabel = "URL", description = "The address of a platform elsewhere; needs a token.")
    @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:ENCHARGE_TOKEN}",
            description = "An access token of a steward and relay (default: $ENCHARGE_TOKEN).")
    @Nullable String token;

    PlatformClient client() {
        Optional<RunFile> here = url == null ? RunFile.read(data.directory) : Optional.empty();
        return new PlatformClient(address(here), token(here), Waiting.REAL);
    }

    private URI address(Optional<RunFile> here) {
        if (url != null) {
            return url;
        }
        if (port != null) {
            return URI.create("http://localhost:" + port);
        }
        return URI.create("http://localhost:" + here.map(RunFile::port).orElse(8080));
    }

    private String token(Optional<RunFile> here) {
        if (token != null && !token.isBlank()) {
            return token;
        }
        if (url != null) {
            throw new Failed(Encharge.USAGE, "A platform elsewhere needs --token or ENCHARGE_TOKEN.");
        }
        return LocalTokens.of(data.directory, data.running().issuer()).ofImport();
    }
}
