package fr.encharge.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a request may carry and how long a service may take. */
@Isolated("its limits are of real time")
class LimitsIT {

    private static final int KB = 1024;

    private static Town town;
    private static String token;

    @BeforeAll
    static void start() {
        town = new Town(
                "--encharge.gateway.response-timeout=400ms",
                "--encharge.gateway.body.deadline=400ms",
                "--encharge.gateway.body.linger=400ms");
        token = town.identity.agent("agent-1");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/ideas, 262144, true",
        "/api/v1/ideas, 262145, false",
        "/api/v1/ideas, 4000000, false",
        "/api/v1/ideas, 12000000, false",
        "/api/v1/directory/import/x, 262145, false",
        "/api/v1/directory/import?dry=true, 262145, true",
        "/api/v1/directory/import, 8388608, true",
        "/api/v1/directory/import, 8388609, false",
    })
    void aBodyIsMeasuredWhetherItsLengthIsToldOrNot(String path, int length, boolean accepted) {
        byte[] body = new byte[length];
        HttpRequest.BodyPublisher streamed = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        assertMeasured(path, BodyPublishers.ofByteArray(body), accepted);
        assertMeasured(path, streamed, accepted);
    }

    private static void assertMeasured(String path, HttpRequest.BodyPublisher body, boolean accepted) {
        int before = arrived();
        if (accepted) {
            assertThat(post(path, body).statusCode()).isEqualTo(200);
        } else {
            Client.assertProblem(post(path, body), 413, "body-too-large");
        }
        assertThat(arrived()).isEqualTo(accepted ? before + 1 : before);
    }

    private static int arrived() {
        return town.ideas.received().size() + town.engagement.received().size();
    }

    private static HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
        return town.client.send(town.client.request(path, token).POST(body));
    }

    @Test
    void onlyAnImportIsPostedAtThatSize() {
        HttpRequest.BodyPublisher body = BodyPublishers.ofByteArray(new byte[300 * KB]);

        Client.assertProblem(
                town.client.send(
                        town.client.request("/api/v1/directory/import", token).PUT(body)),
                413,
                "body-too-large");
    }

    @Test
    void aBodyThatTricklesIsNotWaitedFor() throws IOException {
        try (Socket socket = open("POST", "/api/v1/ideas", "Content-Length: 100\r\n")) {
            socket.getOutputStream().write('x');
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("/problems/body-too-slow");
        }
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws IOException {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = open("POST", "/api/v1/ideas", "Transfer-Encoding: chunked\r\n")) {
            assertThatThrownBy(() -> {
                        while (true) {
                            socket.getOutputStream().write(chunk);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aBodyIsNotSentBeforeItsLengthIsAccepted() throws IOException {
        try (Socket socket = open("POST", "/api/v1/ideas", "Content-Length: 300000\r\nExpect: 100-continue\r\n")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413 ");
        }
        try (Socket socket = open("POST", "/api/v1/ideas", "Content-Length: 3\r\nExpect: 100-continue\r\n")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 100 ");
        }
    }

    @Test
    void aSilentServiceIsATimeout() {
        Client.assertProblem(town.client.get("/api/v1/ideas/never", token), 504, "service-timeout");
        Client.assertProblem(post("/api/v1/ideas/never", BodyPublishers.ofString("{}")), 504, "service-timeout");
    }

    @Test
    void aTimeoutCannotBeTalkedAway() {
        Client.assertProblem(
                town.client.get("/api/v1/ideas/never?x=/api/v1/live&/never", token), 504, "service-timeout");
    }

    @Test
    void aSmallAnswerThatBreaksOffIsATimeout() {
        Client.assertProblem(town.client.get("/api/v1/ideas/half", token), 504, "service-timeout");
    }

    @Test
    void aLargeAnswerThatBreaksOffIsNotPassedOnAsWhole() {
        assertThatThrownBy(() -> town.client.get("/api/v1/ideas/half-of-much", token))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aServiceThatHangsUpIsUnavailable() {
        Client.assertProblem(town.client.get("/api/v1/ideas/hangup", token), 503, "service-unavailable");
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        try (Town town = new Town()) {
            town.voting.close();

            HttpResponse<String> answer = town.client.get("/api/v1/campaigns/x/tally", town.identity.agent("agent-1"));

            Client.assertProblem(answer, 503, "service-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(town.client
                            .get("/api/v1/ideas", town.identity.agent("agent-1"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aLiveStreamComesAtOnceAndMayBeSilentForAsLongAsItLikes() throws Exception {
        HttpResponse<InputStream> live =
                town.client.send(town.client.request("/api/v1/live", token), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(lines.readLine()).isEmpty();

            // another request takes longer than the timeout, and the stream is still there
            Client.assertProblem(town.client.get("/api/v1/ideas/never", token), 504, "service-timeout");
            Client.assertProblem(town.client.get("/api/v1/ideas/never", token), 504, "service-timeout");
            assertThat(lines.ready()).isFalse();
            town.engagement.say("data: second\n\n");
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    private static Socket open(String method, String path, String headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", town.uri("/").getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(5).toMillis());
        OutputStream out = socket.getOutputStream();
        out.write((method + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
