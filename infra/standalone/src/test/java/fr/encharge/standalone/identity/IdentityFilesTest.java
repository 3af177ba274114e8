package fr.encharge.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class IdentityFilesTest {

    private static final List<NewAccount> PEOPLE = List.of(
            new NewAccount("agent", "Agent 1", List.of("agent"), null),
            new NewAccount("steward", "Animatrice", List.of("agent", "steward"), "un-secret"));

    @TempDir
    Path dir;

    @Test
    void accountsAreMadeOnceAndCarryOpaqueIds() {
        Accounts made = Accounts.openOrCreate(dir, "fontbrune", PEOPLE);
        Accounts again = Accounts.openOrCreate(dir, "elsewhere", List.of());

        assertThat(again.all()).isEqualTo(made.all());
        Account steward = again.withLogin("steward").orElseThrow();
        assertThat(steward.authority()).isEqualTo("fontbrune");
        assertThat(steward.roles()).containsExactly("agent", "steward");
        assertThat(steward.agentId()).startsWith("agt-").doesNotContain("steward");
        assertThat(again.withLogin("nobody")).isEmpty();
    }

    @Test
    void firstPasswordsOpenTheirAccounts() throws IOException {
        Accounts accounts = Accounts.openOrCreate(dir, "fontbrune", PEOPLE);

        var bcrypt = new BCryptPasswordEncoder();
        List<String> lines = Files.readAllLines(Accounts.firstPasswords(dir));
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            String[] parts = line.split(" +");
            String hash = accounts.withLogin(parts[0]).orElseThrow().password();
            assertThat(bcrypt.matches(parts[1], hash)).isTrue();
        }
        assertThat(lines.get(0)).matches("agent +[a-z]{5}-[a-z]{5}-[a-z]{5}");
        assertThat(lines.get(1)).endsWith("un-secret");
    }

    @Test
    void theImportingClientIsAStewardAndRelayWithoutPassword() {
        Account client = Accounts.openOrCreate(dir, "fontbrune", PEOPLE)
                .withLogin(Accounts.IMPORT)
                .orElseThrow();

        assertThat(client.password()).isEmpty();
        assertThat(client.roles()).containsExactly("steward", "relay");
    }

    @Test
    void theKeyIsMadeOnce() {
        assertThat(SigningKey.openOrCreate(dir)).isEqualTo(SigningKey.openOrCreate(dir));
    }

    @Test
    void onlyTheOwnerReadsTheFiles() throws IOException {
        Accounts.openOrCreate(dir, "fontbrune", PEOPLE);
        SigningKey.openOrCreate(dir);

        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aTokenSaysWhatThePlatformAsksFor() throws ParseException, JOSEException {
        Account steward = Accounts.openOrCreate(dir, "fontbrune", PEOPLE)
                .withLogin("steward")
                .orElseThrow();
        var key = SigningKey.openOrCreate(dir);
        Instant now = Instant.parse("2026-11-24T08:00:00Z");
        String token = new AccessTokens(key, "http://localhost:8080/identity", Clock.fixed(now, ZoneOffset.UTC))
                .mint(steward, AccessTokens.BULK, Duration.ofHours(1));

        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080/identity");
        assertThat(claims.getAudience()).containsExactly("encharge");
        assertThat(claims.getSubject()).isEqualTo(steward.agentId());
        assertThat(claims.getStringClaim("authority")).isEqualTo("fontbrune");
        assertThat(claims.getStringListClaim("roles")).containsExactly("agent", "steward");
        assertThat(claims.getStringClaim("scope")).isEqualTo("bulk");
        assertThat(claims.getExpirationTime()).isEqualTo(now.plusSeconds(3600));
    }
}
