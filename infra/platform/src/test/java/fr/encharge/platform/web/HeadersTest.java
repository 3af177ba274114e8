package fr.encharge.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.rule.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @Test
    void anETagIsReadAsItWasWritten() {
        assertThat(ExpectedVersion.parse(ExpectedVersion.etag(3, -1)).parts()).containsExactly(3L, -1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "3", "\"a\"", "W/\"3.1\"", "\"3.\"", "\"\""})
    void whatIsNoETagOfOursIsRefused(String header) {
        assertThatThrownBy(() -> ExpectedVersion.parse(header)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aVersionHasOnlyTheseParts() {
        assertThatThrownBy(() -> ExpectedVersion.parse("\"3\"").part(1)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aCursorIsReadAsItWasWritten() {
        assertThat(Cursor.parse(Cursor.after("12", "idea-é").toString())).isEqualTo(Cursor.after("12", "idea-é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "!!", "a b"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(InvalidValue.class);
    }
}
