package fr.encharge.platform.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.encharge.platform.event.EventSerializer;
import fr.encharge.platform.message.MessageType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What both sides of a message owe to its golden file {@code contracts/messages/<type>.json}: who sends it writes exactly
 * its data, who reads it can, and takes nothing from it that is not there.
 */
public final class MessageContract {

    private static final ObjectMapper JSON = EventSerializer.mapper();

    private MessageContract() {}

    /** For the service that sends these messages. */
    public static Stream<DynamicTest> sent(Class<?>... messages) {
        return Arrays.stream(messages)
                .map(message -> DynamicTest.dynamicTest("sends " + typeOf(message), () -> {
                    JsonNode data = golden(message).path("data");
                    assertThat(written(JSON.treeToValue(data, message))).isEqualTo(data);
                }));
    }

    /** For a service that reads these messages. */
    public static Stream<DynamicTest> read(Class<?>... messages) {
        return Arrays.stream(messages)
                .map(message -> DynamicTest.dynamicTest("reads " + typeOf(message), () -> {
                    JsonNode data = golden(message).path("data");
                    JsonNode taken = written(JSON.treeToValue(data, message));
                    assertThat(taken.properties())
                            .isNotEmpty()
                            .allSatisfy(field ->
                                    assertThat(data.get(field.getKey())).isEqualTo(field.getValue()));
                }));
    }

    /** As it is written and read again: a number is then what its digits say. */
    private static JsonNode written(Object message) throws Exception {
        return JSON.readTree(JSON.writeValueAsBytes(message));
    }

    private static String typeOf(Class<?> message) {
        return requireNonNull(message.getAnnotation(MessageType.class), message + " has no @MessageType")
                .value();
    }

    private static JsonNode golden(Class<?> message) throws Exception {
        JsonNode golden = JSON.readTree(Project.read(Path.of("contracts", "messages", typeOf(message) + ".json")));
        JsonNode attributes = golden.path("attributes");
        assertThat(attributes.path("type").asText()).isEqualTo(typeOf(message));
        assertThat(attributes.path("id").asText())
                .isEqualTo(attributes.path("source").asText() + "-"
                        + attributes.path("sequence").asText());
        return golden;
    }
}
