package fr.encharge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import fr.encharge.standalone.identity.Accounts;
import fr.encharge.standalone.identity.NewAccount;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityContextTest {

    private static final int GATEWAY = 8080;
    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/gateway";
    /** Example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static Accounts accounts;
    private static ConfigurableApplicationContext running;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new Localhost()).build();

    @BeforeAll
    static void start(@TempDir Path directory) {
        accounts = camille(directory);
        running = start(directory, accounts);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void whoSignsInGetsATokenThatSaysWhoActsAndNotWhoItIs() throws Exception {
        String identity = address(running);
        var metadata = JsonMapper.shared()
                .readTree(get(identity + "/.well-known/openid-configuration").body());
        assertThat(metadata.path("issuer").asString()).isEqualTo("http://localhost:8080/identity");
        JsonNode tokens = signedIn(identity);

        var claims = SignedJWT.parse(tokens.path("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getSubject())
                .isEqualTo(accounts.withLogin("c.martin").orElseThrow().agentId());
        assertThat(claims.getAudience()).containsExactly("encharge");
        assertThat(claims.getStringClaim("authority")).isEqualTo("fontbrune");
        assertThat(claims.getStringListClaim("roles")).containsExactly("agent", "relay");
        assertThat(claims.toString()).doesNotContain("martin").doesNotContain("Camille");
    }

    @Test
    void itHooksIntoNoReactorChain() {
        assertThat(running.getBeanDefinitionNames())
                .noneMatch(name -> String.valueOf(running.getType(name)).contains("SecurityReactorContextSubscriber"));
    }

    @Test
    void aSignInOutlivesARestartUnlessItsOwnerSignedOut(@TempDir Path dir) throws Exception {
        JsonNode kept;
        String ended;
        try (var context = start(dir, camille(dir))) {
            kept = signedIn(address(context));
            ended = refreshToken(signedIn(address(context)));
            assertThat(asGateway(address(context) + "/oauth2/revoke", "token=" + encode(ended))
                            .statusCode())
                    .isEqualTo(200);
        }
        try (var context = start(dir, camille(dir))) {
            var refreshed = refreshed(address(context), refreshToken(kept));
            var refused = refreshed(address(context), ended);

            assertThat(refreshed.statusCode()).isEqualTo(200);
            assertThat(subject(json(refreshed))).isEqualTo(subject(kept));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json(refused).path("error").asString()).isEqualTo("invalid_grant");
            assertThat(Files.readString(dir.resolve("sign-ins.json"))).doesNotContain(refreshToken(kept));
        }
    }

    @Test
    void theFormSpeaksFrenchUnlessEnglishIsAskedFor() throws Exception {
        var french = get(address(running) + "/login?error");
        var english = browser.send(
                HttpRequest.newBuilder(URI.create(address(running) + "/login"))
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .build(),
                BodyHandlers.ofString());

        assertThat(french.body())
                .contains("<html lang=\"fr\">", "Mot de passe", "Identifiant ou mot de passe incorrect.")
                .doesNotContain("<script", "{");
        assertThat(english.body()).contains("<html lang=\"en\">", "Password").doesNotContain("role=\"alert\"");
        assertThat(french.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self' http://localhost:8080 http://127.0.0.1:8080");
        assertThat(get(address(running) + "/login.css").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotKnownAnyMoreIsSignedOutAlready() throws Exception {
        var answer = get(address(running) + "/connect/logout?client_id=gateway&id_token_hint=of-yesterday");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("http://localhost:8080/");
    }

    @Test
    void aWrongPasswordAndTheImportingClientDoNotSignIn() throws Exception {
        String identity = address(running);
        assertThat(signIn(identity, "c.martin", "un-autre")).endsWith("/identity/login?error");
        assertThat(signIn(identity, Accounts.IMPORT, "")).endsWith("/identity/login?error");
        assertThat(signIn(identity, "nobody", "un-mot-de-passe")).endsWith("/identity/login?error");
    }

    /** Asks for a code, fills in the form, and gives the address that the browser is sent to in the end. */
    private String signIn(String identity, String login, String password) throws IOException, InterruptedException {
        String authorize = identity + "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&state=s"
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri=" + encode(CALLBACK);
        HttpResponse<String> asked = get(authorize);
        assertThat(asked.statusCode()).isEqualTo(302);
        if (location(identity, asked).startsWith(CALLBACK)) {
            return location(identity, asked); // whoever is signed in is not asked again
        }
        String form = get(location(identity, asked)).body();
        var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        assertThat(csrf.find()).isTrue();
        String fields =
                "username=" + encode(login) + "&password=" + encode(password) + "&_csrf=" + encode(csrf.group(1));
        var posted = HttpRequest.newBuilder(URI.create(identity + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
        String next = location(identity, browser.send(posted, BodyHandlers.ofString()));
        return next.contains("/oauth2/authorize") ? location(identity, get(next)) : next;
    }

    private JsonNode signedIn(String identity) throws IOException, InterruptedException {
        String callback = signIn(identity, "c.martin", "un-mot-de-passe");
        assertThat(callback).startsWith(CALLBACK + "?code=");
        String code = callback.replaceAll(".*[?&]code=([^&]+).*", "$1");
        var response = tokens(
                identity,
                "grant_type=authorization_code&code=" + code + "&code_verifier=" + VERIFIER + "&redirect_uri="
                        + encode(CALLBACK));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private HttpResponse<String> refreshed(String identity, String refreshToken)
            throws IOException, InterruptedException {
        return tokens(identity, "grant_type=refresh_token&refresh_token=" + encode(refreshToken));
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refresh_token").asString();
    }

    private HttpResponse<String> tokens(String identity, String form) throws IOException, InterruptedException {
        return asGateway(identity + "/oauth2/token", form);
    }

    private HttpResponse<String> asGateway(String uri, String form) throws IOException, InterruptedException {
        String client = Base64.getEncoder().encodeToString("gateway:a-secret".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Accept", "text/html")
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static String location(String identity, HttpResponse<String> response) {
        String location = response.headers().firstValue("Location").orElseThrow();
        return URI.create(identity + "/").resolve(location).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Accounts camille(Path dir) {
        return Accounts.openOrCreate(
                dir,
                "fontbrune",
                List.of(new NewAccount("c.martin", "Camille Martin", List.of("agent", "relay"), "un-mot-de-passe")));
    }

    private static ConfigurableApplicationContext start(Path dir, Accounts accounts) {
        return IdentityContext.start(0, GATEWAY, dir, accounts, "a-secret");
    }

    private static String address(ConfigurableApplicationContext context) {
        return "http://localhost:" + Contexts.port(context) + "/identity";
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String subject(JsonNode tokens) throws ParseException {
        return SignedJWT.parse(tokens.path("access_token").asString())
                .getJWTClaimsSet()
                .getSubject();
    }

    /** On localhost a browser takes secure cookies without TLS; Java's own does not. */
    private static final class Localhost extends CookieManager {

        Localhost() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> plain = new HashMap<>();
            headers.forEach((name, values) -> plain.put(
                    name,
                    values.stream().map(value -> value.replace("; Secure", "")).toList()));
            super.put(uri, plain);
        }
    }
}
