package fr.encharge.ideas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.rule.InvalidValue;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void blanksAroundATextGo() {
        assertThat(PlainText.required("title", "  Un vélo\u00a0? \n", 20)).isEqualTo("Un vélo\u00a0?");
    }

    @Test
    void aTextMayBeAsLongAsAllowedAndNotOneCharacterLonger() {
        assertThat(PlainText.required("title", "🚲🚲🚲", 3)).isEqualTo("🚲🚲🚲");
        assertThatThrownBy(() -> PlainText.required("title", "🚲🚲🚲", 2)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatIsMissingOrBlankIsNoText() {
        assertThat(PlainText.optional("irritant", null, 20)).isNull();
        assertThat(PlainText.optional("irritant", " \t", 20)).isNull();
        assertThatThrownBy(() -> PlainText.required("title", " ", 20)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void noTwoBodiesAreSpelledAlike() {
        assertThat(CanonicalBody.of("a", "bc")).isNotEqualTo(CanonicalBody.of("ab", "c"));
        assertThat(CanonicalBody.of("-")).isNotEqualTo(CanonicalBody.of((Object) null));
        assertThat(CanonicalBody.of("a", null)).isEqualTo(CanonicalBody.of("a", null));
    }
}
