package fr.encharge.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every rule owes to those who break it: a sentence in French, one in English, and a row in docs/problems.md. */
public final class ProblemTexts {

    private ProblemTexts() {}

    /** Compares the rule books of a service with its two bundles and with the page that explains them. */
    public static void explain(String bundle, Class<?>... ruleBooks) throws IOException {
        Set<String> slugs = Arrays.stream(ruleBooks)
                .flatMap(book -> Stream.of(book.getEnumConstants()))
                .map(rule -> ((Rule) rule).slug())
                .collect(Collectors.toSet());
        assertThat(sentences(bundle + "-problems.properties").stringPropertyNames())
                .containsAll(slugs);
        assertThat(sentences(bundle + "-problems_en.properties").stringPropertyNames())
                .isEqualTo(sentences(bundle + "-problems.properties").stringPropertyNames());
        String page = Project.read(Path.of("docs", "problems.md"));
        assertThat(sentences(bundle + "-problems.properties").stringPropertyNames())
                .allSatisfy(slug -> assertThat(page).contains("`" + slug + "`"));
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream stream = ProblemTexts.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
