package fr.encharge.ideas;

import fr.encharge.platform.service.RunningService;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ideas service of a town and of its neighbour, with a real broker, a store, and somebody who signs tokens. */
final class Town implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningService service;

    Town(Path data) {
        service = new RunningService(IdeasApplication.class, "ideas", data);
    }

    /** Somebody of an authority, with what they have seen so far. */
    final class Person {

        private final String token;
        private @Nullable String position;

        private Person(String authority, String agent, String... roles) {
            token = service.token(authority, agent, roles);
        }

        Answer get(String path) {
            return send("GET", path, null);
        }

        Answer send(String method, String path, @Nullable String body, String... headers) {
            String[] all = position == null
                    ? headers
                    : Stream.concat(Stream.of("Encharge-Position", position), Stream.of(headers))
                            .toArray(String[]::new);
            Answer answer = new Answer(service.call(method, path, token, body, all));
            position = answer.header("Encharge-Position", position);
            return answer;
        }

        /** Goes on from what somebody else has seen. */
        Person after(Person other) {
            position = other.position;
            return this;
        }
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode body() {
            return JSON.readTree(response.body());
        }

        /** The rule that a problem names. */
        String problem() {
            return body().path("type").asString().replace("/problems/", "");
        }

        @Nullable String header(String name, @Nullable String otherwise) {
            return response.headers().firstValue(name).orElse(otherwise);
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }
    }

    Person person(String authority, String agent, String... roles) {
        return new Person(authority, agent, roles);
    }

    @Override
    public void close() {
        service.close();
    }
}
