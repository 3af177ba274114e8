package fr.encharge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BrowserSignInIT {

    private static final String SESSION = "__Host-encharge";

    private static IdentityDouble identity;
    private static ProviderDouble provider;
    private static Town town;
    private Browser browser;

    @BeforeAll
    static void start() {
        identity = new IdentityDouble();
        provider = new ProviderDouble(identity);
        town = town();
    }

    @AfterAll
    static void stop() {
        town.close();
        provider.close();
        identity.close();
    }

    @BeforeEach
    void aNewBrowserAndAProviderAsItShouldBe() {
        browser = new Browser(town.client);
        provider.asked().clear();
        provider.idToken(claims -> claims);
        provider.accessToken(claims -> claims);
        provider.lifetime(300);
        provider.refuseWith("");
    }

    private static Town town(String... more) {
        Stream<String> calm = Stream.of("--encharge.gateway.rate.burst=10000");
        return new Town(
                identity,
                Stream.of(calm, Arrays.stream(provider.settings()), Arrays.stream(more))
                        .flatMap(Function.identity())
                        .toArray(String[]::new));
    }

    @Test
    void whoWantsInIsSentToTheProvider() {
        Map<String, String> told = browser.depart("/login?to=/idees/42");

        assertThat(told)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "gateway")
                .containsEntry("scope", "openid")
                .containsEntry(
                        "redirect_uri", town.uri("/login/oauth2/code/gateway").toString())
                .containsEntry("code_challenge_method", "S256");
        assertThat(List.of(told.get("state"), told.get("nonce"), told.get("code_challenge")))
                .allMatch(text -> text.length() == 43)
                .doesNotHaveDuplicates();
        assertThat(browser.cookies()).containsOnlyKeys("__Secure-encharge-login");
    }

    @Test
    void whoComesBackIsSignedIn() {
        HttpResponse<String> answer = browser.comeBack(browser.depart("/login?to=/idees/42?onglet=votes"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/idees/42?onglet=votes");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches(SESSION
                        + "=[A-Za-z0-9_-]+; Max-Age=36000; Expires=.*; Path=/; Secure; HTTPOnly; SameSite=Lax"));
        assertThat(browser.cookies()).containsOnlyKeys(SESSION, "__Secure-encharge-logout");
        JsonNode session = browser.session();
        assertThat(session.get("agentId").stringValue()).isEqualTo("agent-1");
        assertThat(session.get("authority").stringValue()).isEqualTo("ville");
        assertThat(Instant.parse(session.get("until").stringValue())).isAfter(Instant.now());
        ProviderDouble.Asked asked = provider.asked("authorization_code").get(0);
        assertThat(asked.authorization()).isEqualTo("Basic Z2F0ZXdheTphK3NlY3JldA==");
        assertThat(asked.form().get("code_verifier")).hasSize(43);
    }

    @Test
    void aServiceSeesTheTokenAndNoCookie() {
        browser.signedIn().get("/api/v1/ideas?mine=true");

        assertThat(town.ideas.last().headers().get("Authorization")).startsWith("Bearer ey");
        assertThat(town.ideas.last().headers().contains("Cookie")).isFalse();
        assertThat(town.ideas.last().uri()).isEqualTo("/api/v1/ideas?mine=true");
    }

    @Test
    void theLiveStreamTakesTheCookie() throws Exception {
        HttpResponse<InputStream> live = town.client.send(
                browser.signedIn().withCookies(town.client.request("/api/v1/live")), BodyHandlers.ofInputStream());

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(new String(live.body().readNBytes(11))).isEqualTo("data: first");
        live.body().close();
    }

    @Test
    void onlyOurOwnPageChangesAnything() {
        String csrf = browser.signedIn().csrf();
        int before = town.ideas.received().size();

        Client.assertProblem(browser.post("/api/v1/ideas"), 403, "not-sent-by-our-own-page");
        Client.assertProblem(
                browser.post("/api/v1/ideas", "Encharge-Csrf", csrf + "x"), 403, "not-sent-by-our-own-page");
        assertThat(town.ideas.received()).hasSize(before);
        assertThat(browser.post("/api/v1/ideas", "Encharge-Csrf", csrf).statusCode())
                .isEqualTo(200);
        assertThat(town.ideas.last().headers().contains("Encharge-Csrf")).isFalse();
    }

    @Test
    void whoBringsATokenNeedsNoProofAndIsWhoTheTokenSays() {
        browser.signedIn();

        assertThat(browser.post("/api/v1/ideas", "Authorization", "Bearer " + identity.agent("a-program"))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> who = browser.send(town.client.request("/api/v1/session", identity.agent("a-program")));
        assertThat(who.body()).contains("a-program").doesNotContain("csrf");
    }

    @Test
    void aSecondGatewayKnowsTheSession() {
        browser.signedIn();
        try (Town other = town()) {
            assertThat(browser.at(other.client).session().get("agentId").stringValue())
                    .isEqualTo("agent-1");
        }
    }

    @Test
    void aSessionIsRefreshedOnceForAllThatAPageAsks() {
        provider.lifetime(20);
        browser.comeBack(browser.depart("/login"));
        Browser page = browser.at(town.client);

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> town.client
                        .send(page.withCookies(town.client.request("/api/v1/ideas")))
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(browser.csrf()).isEqualTo(page.csrf());
        assertThat(provider.asked("refresh_token")).hasSize(1);
    }

    @Test
    void whatTheProviderHasEndedIsEndedHere() {
        provider.lifetime(20);
        browser.comeBack(browser.depart("/login"));
        provider.refuseWith("invalid_grant");

        Client.assertProblem(browser.get("/api/v1/ideas"), 401, "not-signed-in");
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void aProviderThatIsAwayEndsNothing() {
        provider.lifetime(20);
        browser.comeBack(browser.depart("/login"));
        provider.refuseWith("server_error");
        assertThat(browser.get("/api/v1/ideas").statusCode()).isEqualTo(200);
        assertThat(browser.cookies()).containsKey(SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAA", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWeHaveNotSealedIsNoSession(String forged) {
        HttpResponse<String> answer =
                town.client.send(town.client.request("/api/v1/ideas").header("Cookie", SESSION + "=" + forged));

        Client.assertProblem(answer, 401, "not-signed-in");
        assertThat(answer.headers().firstValue("Set-Cookie")).get().asString().contains("Max-Age=0");
    }

    @Test
    void oneCookieIsNotGoodForAnother() {
        browser.depart("/login");
        browser.cookies().put(SESSION, browser.cookies().get("__Secure-encharge-login"));

        Client.assertProblem(browser.get("/api/v1/ideas"), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.test",
                "https://evil.test/",
                "/%5Cevil.test",
                "javascript:alert(1)",
                "evil",
                "/a%0d%0aX-Evil:1",
                "/%E2%80%AE",
            })
    void nobodyIsSentElsewhere(String target) {
        HttpResponse<String> answer = browser.comeBack(browser.depart("/login?to=" + target));

        assertThat(answer.headers().firstValue("Location")).contains("/");
    }

    static Stream<Arguments> tokensThatAreNoAnswer() {
        UnaryOperator<JWTClaimsSet.Builder> good = claims -> claims;
        return Stream.of(
                Arguments.of("another nonce", change(claims -> claims.claim("nonce", "x")), good),
                Arguments.of("another client", change(claims -> claims.audience("another")), good),
                Arguments.of("another party", change(claims -> claims.claim("azp", "another")), good),
                Arguments.of("another issuer", change(claims -> claims.issuer("https://evil.test")), good),
                Arguments.of("expired", change(claims -> claims.expirationTime(Date.from(Instant.EPOCH))), good),
                Arguments.of("access for another", good, change(claims -> claims.audience("another"))));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> change(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return claims;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatAreNoAnswer")
    void tokensThatAreNoAnswerSignNobodyIn(
            String name, UnaryOperator<JWTClaimsSet.Builder> idToken, UnaryOperator<JWTClaimsSet.Builder> accessToken) {
        provider.idToken(idToken);
        provider.accessToken(accessToken);

        assertUnfinished(browser.comeBack(browser.depart("/login")));
    }

    @Test
    void aStrangersCodeSignsNobodyIn() {
        Map<String, String> told = new HashMap<>(browser.depart("/login"));

        assertUnfinished(new Browser(town.client).comeBack(told));
        told.put("state", "x");
        assertUnfinished(browser.comeBack(told));
        assertUnfinished(browser.get("/login/oauth2/code/gateway?error=access_denied&state=" + told.get("state")));
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void whoComesBackTwiceIsSignedInAlready() {
        Map<String, String> told = browser.depart("/login");
        browser.comeBack(told);

        assertThat(browser.comeBack(told).headers().firstValue("Location")).contains("/");
    }

    @Test
    void whileTheProviderIsAwayNobodyIsToldToTryInVain() {
        Map<String, String> told = browser.depart("/login");
        provider.refuseWith("server_error");

        Client.assertProblem(browser.comeBack(told), 503, "service-unavailable");
    }

    @Test
    void whoSignsOutIsSignedOutAtTheProviderToo() {
        String csrf = browser.signedIn().csrf();
        Client.assertProblem(browser.post("/logout"), 403, "not-sent-by-our-own-page");

        HttpResponse<String> answer = browser.post("/logout", "Encharge-Csrf", csrf);

        String location =
                new JsonMapper().readTree(answer.body()).get("location").stringValue();
        assertThat(location)
                .startsWith("https://identity.test/logout?client_id=gateway&post_logout_redirect_uri=http%3A%2F%2F127")
                .contains("&id_token_hint=ey");
        assertThat(browser.cookies()).isEmpty();
        ProviderDouble.Asked asked = provider.asked().get(provider.asked().size() - 1);
        assertThat(asked.path()).isEqualTo("/revoke");
        assertThat(asked.form())
                .hasEntrySatisfying("token", token -> assertThat(token).startsWith("refresh-"));
        assertThat(browser.post("/logout").body()).isEqualTo("{\"location\":\"/\"}");
    }

    @Test
    void aSessionEndsWhateverHappens() {
        try (Town brief = town("--encharge.sign-in.lasting=0s")) {
            Browser visitor = new Browser(brief.client);
            visitor.comeBack(visitor.depart("/login"));

            Client.assertProblem(visitor.get("/api/v1/session"), 401, "not-signed-in");
        }
    }

    @Test
    void withoutAProviderThereIsNoSuchPath() {
        try (Town programsOnly = new Town()) {
            Client.assertProblem(programsOnly.client.send(programsOnly.client.request("/login")), 404, "no-such-path");
            assertThat(programsOnly
                            .client
                            .get("/api/v1/session", programsOnly.identity.agent("agent-1"))
                            .body())
                    .isEqualTo("{\"agentId\":\"agent-1\",\"authority\":\"ville\",\"roles\":[]}");
        }
    }

    private static void assertUnfinished(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<html lang=\"fr\">").doesNotContain("evil");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(SESSION + "=e"));
    }
}
