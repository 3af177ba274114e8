package fr.encharge.ideas.campaign;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.rule.InvalidValue;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void attributesAreFewShortAndPlainlyNamed() {
        assertThatCode(() -> new Attributes(Map.of("cost", "4000", "district", "10 - Jolimont")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Attributes(Map.of("Cost!", "1"))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Attributes(Map.of("cost", "9".repeat(301))))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Attributes(Collections.singletonMap("cost", null)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Attributes(many(21))).isInstanceOf(InvalidValue.class);
    }

    private static Map<String, String> many(int count) {
        return IntStream.rangeClosed(1, count).boxed().collect(Collectors.toMap("a"::repeat, String::valueOf));
    }
}
