package fr.encharge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignInIT {

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void aTokenOfOursIsLetThroughAndPassedOn() {
        String token = town.identity.agent("agent-1");

        assertThat(town.client.get("/api/v1/ideas", token).statusCode()).isEqualTo(200);
        assertThat(town.ideas.last().headers().get("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void anAccessTokenMaySayThatItIsOne() {
        JWSHeader typed = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("first")
                .type(new JOSEObjectType("at+jwt"))
                .build();
        JWSHeader untyped = new JWSHeader.Builder(JWSAlgorithm.RS256).build();

        for (JWSHeader header : List.of(typed, untyped)) {
            String token = IdentityDouble.sign(header, IdentityDouble.claims().build(), town.identity.key());
            assertThat(town.client.get("/api/v1/ideas", token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void withoutATokenNobodyComesIn() {
        for (String path : new String[] {"/api/v1/ideas", "/api/v1/live", "/api/v1/campaigns/x/tally"}) {
            HttpResponse<String> answer = town.client.send(town.client.request(path));
            Client.assertProblem(answer, 401, "not-signed-in");
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        }
    }

    static Stream<Arguments> forgeries() throws JOSEException {
        JWSHeader logout = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("first")
                .type(new JOSEObjectType("logout+jwt"))
                .build();
        JWSHeader keyInside = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("second")
                .jwk(IdentityDouble.newKey("second").toPublicJWK())
                .build();
        SignedJWT symmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                IdentityDouble.claims().build());
        symmetric.sign(new MACSigner(town.identity.key().toRSAPublicKey().getEncoded()));
        String good = town.identity.agent("agent-1");
        return Stream.of(
                Arguments.of("empty", ""),
                Arguments.of("no token at all", "x"),
                Arguments.of("three dots", "a.b.c"),
                Arguments.of("two tokens", good + " " + good),
                Arguments.of("cut off", good.substring(0, good.length() - 4)),
                Arguments.of("without its signature", good.substring(0, good.lastIndexOf('.') + 1)),
                Arguments.of("expired", town.identity.token(token -> token.expirationTime(in(-120)))),
                Arguments.of("never expiring", town.identity.token(token -> token.expirationTime(null))),
                Arguments.of("of tomorrow", town.identity.token(token -> token.notBeforeTime(in(86_400)))),
                Arguments.of("of another issuer", town.identity.token(token -> token.issuer("https://evil.test"))),
                Arguments.of("for somebody else", town.identity.token(token -> token.audience("another"))),
                Arguments.of("for nobody", town.identity.token(token -> token.audience((String) null))),
                Arguments.of("of nobody", town.identity.token(token -> token.subject(null))),
                Arguments.of("of a blank", town.identity.token(token -> token.subject(" "))),
                Arguments.of(
                        "signed by another",
                        IdentityDouble.sign(
                                IdentityDouble.header("first"),
                                IdentityDouble.claims().build(),
                                IdentityDouble.newKey("first"))),
                Arguments.of(
                        "of an unknown key",
                        IdentityDouble.sign(
                                IdentityDouble.header("other"),
                                IdentityDouble.claims().build(),
                                IdentityDouble.newKey("other"))),
                Arguments.of(
                        "that brings its key",
                        IdentityDouble.sign(
                                keyInside, IdentityDouble.claims().build(), IdentityDouble.newKey("second"))),
                Arguments.of(
                        "of another kind",
                        IdentityDouble.sign(logout, IdentityDouble.claims().build(), town.identity.key())),
                Arguments.of("signed with the public key", symmetric.serialize()),
                Arguments.of("not signed", new PlainJWT(IdentityDouble.claims().build()).serialize()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void anyOtherTokenIsRefused(String name, String token) {
        int before = town.ideas.received().size();

        HttpResponse<String> answer = town.client.get("/api/v1/ideas", token);

        Client.assertProblem(answer, 401, "not-signed-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Bearer");
        assertThat(town.ideas.received()).hasSize(before);
    }

    @Test
    void anotherSchemeIsNoToken() {
        Client.assertProblem(
                town.client.send(town.client.request("/api/v1/ideas").header("Authorization", "Basic YTpi")),
                401,
                "not-signed-in");
        Client.assertProblem(
                town.client.send(town.client.request("/api/v1/ideas?access_token=" + town.identity.agent("agent-1"))),
                401,
                "not-signed-in");
    }

    @Test
    void whileNobodyCanSayWhoseTokenItIsTheServiceIsUnavailable() {
        try (Town lonely = new Town()) {
            lonely.identity.close();

            HttpResponse<String> answer = lonely.client.get("/api/v1/ideas", lonely.identity.agent("agent-1"));

            Client.assertProblem(answer, 503, "service-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
