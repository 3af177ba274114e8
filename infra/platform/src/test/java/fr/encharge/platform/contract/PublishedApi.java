package fr.encharge.platform.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.Yaml;

/** What is served is what is published, operation by operation. */
public final class PublishedApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private PublishedApi() {}

    /**
     * @param document its name in {@code contracts/openapi}
     * @param service the package of the service that serves it
     */
    public static void isServed(String document, String service) throws IOException {
        assertThat(served(service)).isEqualTo(operations(document));
    }

    /** Every operation of a document in {@code contracts/openapi}, as {@code get /api/v1/ideas/{id}}. */
    @SuppressWarnings("unchecked")
    public static Set<String> operations(String name) throws IOException {
        Map<String, Object> document =
                new Yaml().load(Files.readString(Project.root().resolve("contracts/openapi/" + name)));
        Map<String, Map<String, Object>> paths =
                requireNonNull((Map<String, Map<String, Object>>) document.get("paths"));
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> served(String service) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(service).stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .map(JavaClass::reflect)
                        .flatMap(PublishedApi::operations)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(Class<?> endpoint) {
        String prefix = path(AnnotatedElementUtils.findMergedAnnotation(endpoint, RequestMapping.class));
        return Arrays.stream(endpoint.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .map(method -> operation(prefix, method));
    }

    private static String operation(String prefix, Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        String verb = mapping == null ? "" : mapping.method()[0].name().toLowerCase(Locale.ROOT);
        return verb + " " + prefix + path(mapping);
    }

    private static String path(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }
}
