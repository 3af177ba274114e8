package fr.encharge.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** The published description of the messages and their golden files say the same. */
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT =
            JSON.valueToTree(new Yaml().load(Project.read(Path.of("contracts", "asyncapi.yaml"))));

    @Test
    void everyMessageIsDescribedAndNoOther() throws IOException {
        assertThat(described().keySet()).isEqualTo(golden().keySet());
    }

    @TestFactory
    Stream<DynamicTest> aMessageHasTheFieldsThatAreDescribed() throws IOException {
        Map<String, JsonNode> described = described();
        return golden().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    JsonNode payload = described.get(each.getKey()).path("payload");
                    Set<String> written = names(each.getValue().path("data"));
                    assertThat(names(payload.path("properties"))).containsAll(written);
                    assertThat(written).containsAll(texts(payload.path("required")));
                }));
    }

    @Test
    void everyMessageIsInOneChannelOfItsOwnLog() {
        Map<String, String> channels = new TreeMap<>();
        DOCUMENT.path("channels")
                .properties()
                .forEach(channel -> names(channel.getValue().path("messages"))
                        .forEach(message -> assertThat(channels.put(message, channel.getKey()))
                                .isNull()));
        described()
                .forEach((type, message) ->
                        assertThat(channels.get(type.split("\\.")[3])).startsWith(type.split("\\.")[2] + "."));
    }

    private static Map<String, JsonNode> described() {
        return DOCUMENT.path("components")
                .path("messages")
                .valueStream()
                .collect(Collectors.toMap(
                        message -> message.path("name").asText(),
                        message -> message,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, JsonNode> golden() throws IOException {
        Map<String, JsonNode> golden = new TreeMap<>();
        try (Stream<Path> files = Files.list(Project.root().resolve("contracts/messages"))) {
            for (Path file : files.toList()) {
                golden.put(file.getFileName().toString().replace(".json", ""), JSON.readTree(Files.readString(file)));
            }
        }
        return golden;
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
