package fr.encharge.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {

    private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("\\p{L}'");
    private static final Pattern BREAKING_SPACE = Pattern.compile(".{0,20} (?:[:;!?»%€]|h\\b)");
    private static final Pattern BREAKING_SPACE_AFTER = Pattern.compile("«[^\\u00A0].{0,20}");
    private static final Pattern NO_SPACE = Pattern.compile("\\p{L}[;!?»]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "town",
                "campaigns",
                "ideas/boite-a-idees",
                "ideas/une-heure-par-semaine",
                "ideas/batiments-sobres"
            })
    void frenchIsSetAsFrench(String file) throws IOException {
        String text = read("/demo/" + file + ".yml");

        for (Pattern wrong : new Pattern[] {STRAIGHT_APOSTROPHE, BREAKING_SPACE, BREAKING_SPACE_AFTER, NO_SPACE}) {
            assertThat(wrong.matcher(text).results().map(MatchResult::group)).isEmpty();
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream file = TypographyTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
