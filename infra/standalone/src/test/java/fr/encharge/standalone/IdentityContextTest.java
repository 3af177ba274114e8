package fr.encharge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import fr.encharge.standalone.identity.Accounts;
import fr.encharge.standalone.identity.NewAccount;
import fr.encharge.standalone.identity.SigningKey;
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
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class IdentityContextTest {

    private static final int GATEWAY = 8080;
    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/gateway";
    /** Example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    @Test
    void whoSignsInGetsATokenThatSaysWhoActsAndNotWhoItIs(@TempDir Path dir) throws Exception {
        var accounts = Accounts.openOrCreate(
                dir,
                "fontbrune",
                List.of(new NewAccount("c.martin", "Camille Martin", List.of("agent", "relay"), "un-mot-de-passe")));
        var key = SigningKey.openOrCreate(dir);
        try (var context = IdentityContext.start(0, GATEWAY, key, accounts, "a-secret")) {
            String identity = "http://localhost:" + Contexts.port(context) + "/identity";

            var metadata = JsonMapper.shared()
                    .readTree(
                            get(identity + "/.well-known/openid-configuration").body());
            assertThat(metadata.path("issuer").asString()).isEqualTo("http://localhost:8080/identity");
            String token = exchange(identity, signIn(identity, "c.martin", "un-mot-de-passe"));

            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            assertThat(claims.getSubject())
                    .isEqualTo(accounts.withLogin("c.martin").orElseThrow().agentId());
            assertThat(claims.getAudience()).containsExactly("encharge");
            assertThat(claims.getStringClaim("authority")).isEqualTo("fontbrune");
            assertThat(claims.getStringListClaim("roles")).containsExactly("agent", "relay");
            assertThat(claims.toString()).doesNotContain("martin").doesNotContain("Camille");
        }
    }

    @Test
    void aWrongPasswordAndTheImportingClientDoNotSignIn(@TempDir Path dir) throws Exception {
        var accounts = Accounts.openOrCreate(
                dir, "fontbrune", List.of(new NewAccount("agent", "Agent", List.of("agent"), "le-bon")));
        try (var context = IdentityContext.start(0, GATEWAY, SigningKey.openOrCreate(dir), accounts, "a-secret")) {
            String identity = "http://localhost:" + Contexts.port(context) + "/identity";
            assertThat(signIn(identity, "agent", "un-autre")).endsWith("/identity/login?error");
            assertThat(signIn(identity, Accounts.IMPORT, "")).endsWith("/identity/login?error");
            assertThat(signIn(identity, "nobody", "le-bon")).endsWith("/identity/login?error");
        }
    }

    /** Asks for a code, fills in the form, and gives the address that the browser is sent to in the end. */
    private String signIn(String identity, String login, String password) throws IOException, InterruptedException {
        String authorize = identity + "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&state=s"
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri=" + encode(CALLBACK);
        HttpResponse<String> asked = get(authorize);
        assertThat(asked.statusCode()).isEqualTo(302);
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

    private String exchange(String identity, String callback) throws IOException, InterruptedException {
        assertThat(callback).startsWith(CALLBACK + "?code=");
        String code = callback.replaceAll(".*[?&]code=([^&]+).*", "$1");
        String client = Base64.getEncoder().encodeToString("gateway:a-secret".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(identity + "/oauth2/token"))
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=authorization_code&code=" + code + "&code_verifier="
                        + VERIFIER + "&redirect_uri=" + encode(CALLBACK)))
                .build();
        var response = browser.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(response.body())
                .path("access_token")
                .asString();
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
}
