package fr.encharge.standalone.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the public API. A client that is too fast (429) waits as long as it is told and tries again, for ever; one
 * whose platform has trouble (500, 502, 503, 504) or no connection tries again for a while. Every call is made so that
 * doing it twice is doing it once.
 */
public final class PlatformClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration UNLESS_TOLD = Duration.ofSeconds(1);
    private static final int TRIES_IN_TROUBLE = 20;
    private static final Set<Integer> TROUBLE = Set.of(500, 502, 503, 504);

    /** One for all clients of this process: each brings threads and connections of its own. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private final URI platform;
    private final String token;
    private final Waiting waiting;

    public PlatformClient(URI platform, String token, Waiting waiting) {
        this.platform = platform;
        this.token = token;
        this.waiting = waiting;
    }

    /**
     * @throws Refused if the platform says no
     * @throws Unreachable if it does not answer, or does not know who asks
     */
    public Answer send(Call call) throws Refused {
        try {
            return sendUntilAnswered(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted.", e);
        }
    }

    private Answer sendUntilAnswered(Call call) throws Refused, InterruptedException {
        int troubles = 0;
        while (true) {
            var response = trySend(call, troubles);
            if (response != null && response.statusCode() / 100 == 2) {
                return answer(response);
            }
            if (response != null && response.statusCode() != 429 && !TROUBLE.contains(response.statusCode())) {
                throw refused(response);
            }
            boolean tooFast = response != null && response.statusCode() == 429;
            if (!tooFast && ++troubles == TRIES_IN_TROUBLE && response != null) {
                throw refused(response);
            }
            waiting.pass(response == null ? UNLESS_TOLD : retryAfter(response));
        }
    }

    private @Nullable HttpResponse<String> trySend(Call call, int troubles) throws InterruptedException {
        try {
            return HTTP.send(request(call), BodyHandlers.ofString());
        } catch (IOException e) {
            if (troubles + 1 == TRIES_IN_TROUBLE) {
                throw new Unreachable("There is no answer from " + platform + ".", e);
            }
            return null;
        }
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(platform.resolve(call.path()))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        call.headers().forEach(request::header);
        if (call.body() == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        if (call.headers().containsKey(Call.CONTENT_TYPE)) {
            return request.method(
                            call.method(), BodyPublishers.ofString(call.body().toString()))
                    .build();
        }
        return request.header(Call.CONTENT_TYPE, "application/json")
                .method(call.method(), BodyPublishers.ofString(JSON.writeValueAsString(call.body())))
                .build();
    }

    private static Answer answer(HttpResponse<String> response) {
        String body = response.body().isBlank() ? "{}" : response.body();
        return new Answer(response.statusCode(), response.headers(), JSON.readTree(body));
    }

    private static Refused refused(HttpResponse<String> response) {
        if (response.statusCode() == 401) {
            throw new Unreachable("The platform does not accept the token.", null);
        }
        return Refused.of(response.statusCode(), response.body());
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("[0-9]{1,4}") ? Duration.ofSeconds(Long.parseLong(seconds)) : UNLESS_TOLD;
    }
}
