package fr.encharge.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.encharge.platform.contract.Project;
import fr.encharge.platform.message.MessageType;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The event model says who reads each event: the views and automations of its own service, the views of others. */
class EventModelTest {

    private static final Map<String, String> SERVICES =
            Map.of("## Ideas", "ideas", "## Voting", "voting", "## Directory", "engagement");
    private static final Pattern MESSAGE = Pattern.compile("[a-z]+\\.[a-z-]+");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.encharge.ideas", "fr.encharge.voting", "fr.encharge.engagement");

    /** A row of the table; views as {@code service: view}. */
    private record Slice(
            String service, String event, Set<String> messages, Set<String> views, Set<String> automations) {}

    /** What a class reads: an event by its simple name, with its service, or a message by its short type. */
    private record Reader(String service, String place, String name, Class<?> read) {

        boolean reads(Slice slice) {
            MessageType message = read.getAnnotation(MessageType.class);
            return message == null
                    ? service.equals(slice.service) && read.getSimpleName().equals(slice.event)
                    : slice.messages.contains(shortType(message));
        }

        String view() {
            return service + ": " + place;
        }

        private static String shortType(MessageType message) {
            return message.value().replace("fr.encharge.", "").replaceFirst("\\.v\\d+$", "");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRowNamesThoseWhoReadItsEvent() {
        List<Reader> views = readers("project");
        List<Reader> automations = readers("react");
        return slices().stream()
                .map(slice -> DynamicTest.dynamicTest(slice.event, () -> {
                    assertThat(slice.views).isEqualTo(names(views, slice, Reader::view));
                    assertThat(slice.automations).isEqualTo(names(automations, slice, Reader::name));
                }));
    }

    private static Set<String> names(List<Reader> readers, Slice slice, Function<Reader, String> name) {
        return readers.stream()
                .filter(reader -> reader.reads(slice))
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Reader> readers(String verb) {
        return CLASSES.stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(verb) && method.getParameterCount() > 0)
                .flatMap(EventModelTest::readers)
                .toList();
    }

    private static Stream<Reader> readers(Method handler) {
        Class<?> type = handler.getDeclaringClass();
        String[] place = type.getPackageName().split("\\.");
        return leaves(handler.getParameterTypes()[0])
                .map(read -> new Reader(place[2], place[3], type.getSimpleName(), read));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventModelTest::leaves)
                : Stream.of(type);
    }

    private static List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        String service = "";
        for (String line :
                Project.read(Path.of("docs", "event-model.md")).lines().toList()) {
            if (line.startsWith("## ")) {
                service = requireNonNull(SERVICES.get(line.split(" \\(")[0]), line);
            } else if (line.contains("| `")) {
                slices.add(slice(service, line.split("\\|", -1)));
            }
        }
        return slices;
    }

    private static Slice slice(String service, String[] columns) {
        return new Slice(
                service,
                columns[2].trim().replace("`", ""),
                MESSAGE.matcher(columns[3])
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toSet()),
                Arrays.stream(columns[4].trim().split(" · "))
                        .flatMap(views -> views(service, views))
                        .collect(Collectors.toCollection(TreeSet::new)),
                listed(columns[5].replaceAll("\\(.*\\)", "")).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** {@code ideas, voting: members}, or views of the event's own service. */
    private static Stream<String> views(String own, String text) {
        String[] parts = text.split(": ");
        return parts.length == 1
                ? listed(text).map(view -> own + ": " + view)
                : listed(parts[0]).flatMap(service -> listed(parts[1]).map(view -> service + ": " + view));
    }

    private static Stream<String> listed(String text) {
        return Arrays.stream(text.split(",")).map(String::trim).filter(name -> !name.isEmpty());
    }
}
