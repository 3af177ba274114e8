package fr.encharge.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteIT {

    private static final String WEB = "--encharge.gateway.web=classpath:/web-of-a-town/";

    private static IdentityDouble identity;
    private static ProviderDouble provider;
    private static Town town;

    @BeforeAll
    static void start() {
        identity = new IdentityDouble();
        provider = new ProviderDouble(identity);
        town = new Town(
                identity,
                Stream.concat(Stream.of(WEB), Arrays.stream(provider.settings()))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        town.close();
        provider.close();
        identity.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/app-1a2b.js, text/javascript;charset=UTF-8, 'public, max-age=31536000, immutable'",
        "/manifest.webmanifest, application/manifest+json, no-cache",
        "/index.html, text/html;charset=UTF-8, no-cache",
        "/, text/html;charset=UTF-8, no-cache",
    })
    void aFileIsServedToEverybody(String path, String type, String caching) {
        HttpResponse<String> answer = town.client.send(town.client.request(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Cache-Control")).contains(caching);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"'br, gzip', br, as brotli", "'deflate, gzip', gzip, as gzip"})
    void itIsSentInItsShortestForm(String accepted, String encoding, String content) {
        HttpResponse<String> answer =
                town.client.send(town.client.request("/assets/app-1a2b.js").header("Accept-Encoding", accepted));

        assertThat(answer.headers().firstValue("Content-Encoding")).contains(encoding);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(answer.body()).isEqualTo(content);
    }

    @Test
    void whatTheBrowserHasAlreadyIsNotSentAgain() {
        String etag = town.client
                .send(town.client.request("/index.html"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> answer =
                town.client.send(town.client.request("/index.html").header("If-None-Match", etag));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void noPolicyIsLooserThanOwnFilesOnly() {
        HttpResponse<String> answer = town.client.send(town.client.request("/"));

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                        + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    }

    @Test
    void aPageThatOnlyTheRouterKnowsIsTheIndex() {
        Browser browser = new Browser(town.client).signedIn();

        HttpResponse<String> answer = browser.send(navigation("/idees/42?onglet=votes"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>EnCharge</title>");
    }

    @Test
    void whoGoesThereWithoutASessionSignsInFirst() {
        HttpResponse<String> answer = town.client.send(navigation("/idees/42?q=v%C3%A9lo&tri=voix"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/login?to=%2Fidees%2F42%3Fq%3Dv%25C3%25A9lo%26tri%3Dvoix");
    }

    @Test
    void andComesBackToWhereTheyWanted() {
        Browser browser = new Browser(town.client);
        String login = browser.send(navigation("/idees/42?q=v%C3%A9lo&tri=voix"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(browser.comeBack(browser.depart(login)).headers().firstValue("Location"))
                .contains("/idees/42?q=v%C3%A9lo&tri=voix");
    }

    @Test
    void aScriptThatFetchesAPageForLaterGetsIt() {
        HttpResponse<String> answer =
                town.client.send(town.client.request("/").header("Sec-Fetch-Mode", "same-origin"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api",
                "/internal/erase",
                "/actuator/env",
                "/identity/login",
                "/assets/app-0000.js",
                "/assets/",
                "/legal/nothing",
                "/login/x",
                "/error",
                "/favicon.ico",
                "/.env",
                "/.vite/manifest.json",
                "/assets/app-1a2b.js.br",
                "/wp-login.php",
            })
    void whatIsNoPageDoesNotExist(String path) {
        Client.assertProblem(town.client.send(navigation(path)), 404, "no-such-path");
    }

    @Test
    void nothingIsWrittenThere() {
        Client.assertProblem(
                town.client.send(town.client.request("/idees").POST(BodyPublishers.noBody())), 404, "no-such-path");
        Client.assertProblem(town.client.send(town.client.request("/index.html").DELETE()), 404, "no-such-path");
    }

    @Test
    void aWholeTownMayComeThroughOneAddress() {
        Stream<Integer> answers = Stream.generate(() -> town.client
                        .send(town.client.request("/assets/app-1a2b.js"))
                        .statusCode())
                .limit(200);

        assertThat(answers).containsOnly(200);
    }

    @Test
    void theLegalPagesNeedNoSessionAndNoScript() {
        for (String path : new String[] {"accessibilite", "donnees-personnelles", "ecoconception"}) {
            HttpResponse<String> french = town.client.send(navigation("/legal/" + path));
            HttpResponse<String> english =
                    town.client.send(navigation("/legal/" + path).header("Accept-Language", "en"));

            assertThat(french.statusCode()).isEqualTo(200);
            assertThat(french.body()).contains("<html lang=\"fr\">").doesNotContain("<script", "{", "style=");
            assertThat(english.body()).contains("<html lang=\"en\">").doesNotContain("<script", "{", "style=");
        }
        assertThat(town.client.send(town.client.request("/legal/page.css")).statusCode())
                .isEqualTo(200);
    }

    private static HttpRequest.Builder navigation(String path) {
        return town.client.request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** What is answered at once must not end the reading of a connection on which it had to wait for its turn. */
    @ParameterizedTest
    @ValueSource(strings = {"/manifest.webmanifest", "/api/v1/nowhere"})
    void aConnectionIsReadOnAfterAFileThatWaitedForAService(String path) throws IOException {
        String ofService = "GET /api/v1/ideas HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + identity.agent("agent-1") + "\r\n\r\n";
        String atOnce = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n";
        try (Socket socket = new Socket("127.0.0.1", town.port("local.server.port"))) {
            socket.setSoTimeout(5_000);
            send(socket, ofService + atOnce + "\r\n");
            assertThat(answers(socket, 2)).isEqualTo(2);
            send(socket, atOnce + "Connection: close\r\n\r\n");
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .contains("HTTP/1.1 ");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Reads until so many answers have begun, and all that has come with them. */
    private static int answers(Socket socket, int wanted) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] some = new byte[8_192];
        int begun = 0;
        while (begun < wanted) {
            read.append(new String(some, 0, socket.getInputStream().read(some), ISO_8859_1));
            begun = read.toString().split("HTTP/1.1 ", -1).length - 1;
        }
        return begun;
    }
}
