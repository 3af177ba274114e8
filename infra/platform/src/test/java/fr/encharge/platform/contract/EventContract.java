package fr.encharge.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.encharge.platform.event.EventNames;
import fr.encharge.platform.event.EventSerializer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** What every stored event owes: a revision, a golden file, an aggregate that evolves by it, a row in the event model. */
public final class EventContract {

    private static final ObjectMapper JSON = EventSerializer.mapper();

    private EventContract() {}

    public static Stream<DynamicContainer> of(EventNames names, Class<?>... aggregates) {
        return names.events().stream()
                .map(event -> DynamicContainer.dynamicContainer(
                        names.nameOf(event),
                        Stream.of(
                                DynamicTest.dynamicTest("has a revision of its own", () -> hasRevision(event)),
                                DynamicTest.dynamicTest("reads its golden file", () -> readsGolden(names, event)),
                                DynamicTest.dynamicTest("evolves its aggregate", () -> evolves(event, aggregates)),
                                DynamicTest.dynamicTest("is in the event model", () -> isModelled(event)))));
    }

    private static void hasRevision(Class<?> event) {
        assertThat(event.getDeclaredAnnotation(Revision.class))
                .as("@Revision on %s itself", event.getSimpleName())
                .isNotNull();
    }

    private static void readsGolden(EventNames names, Class<?> event) throws Exception {
        String revision = event.getDeclaredAnnotation(Revision.class).value();
        Path golden = Path.of("contracts", "events", names.nameOf(event) + "." + revision + ".json");
        JsonNode stored = JSON.readTree(Project.read(golden));
        Object read = JSON.treeToValue(stored, event);
        assertThat(JSON.readTree(JSON.writeValueAsBytes(read))).isEqualTo(stored);
    }

    private static void evolves(Class<?> event, Class<?>... aggregates) {
        assertThat(Arrays.stream(aggregates)
                        .flatMap(aggregate -> Arrays.stream(aggregate.getDeclaredMethods()))
                        .filter(method -> method.getName().equals("evolve"))
                        .map(method -> method.getParameterTypes()[0]))
                .as("an aggregate that evolves by %s", event.getSimpleName())
                .anyMatch(parameter -> parameter.isAssignableFrom(event));
    }

    private static void isModelled(Class<?> event) {
        assertThat(Project.read(Path.of("docs", "event-model.md"))).contains("`" + event.getSimpleName() + "`");
    }
}
