package fr.encharge.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.rule.InvalidValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @Test
    void positionsNameTheirLogs() {
        assertThat(Positions.parse("ideas=87, voting.2=1234").byLog())
                .isEqualTo(Map.of("ideas", 87L, "voting.2", 1234L));
        assertThat(Positions.parse(null).of("ideas")).isEmpty();
    }

    @Test
    void theGreaterOfTwoPositionsOfOneLogCounts() {
        assertThat(Positions.parse("ideas=9,ideas=7").of("ideas")).hasValue(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ideas", "ideas=", "=1", "ideas=-1", "ideas=9999999999999999", "a=1=2", "ideas=1,,voting=2"})
    void whatIsNoPositionIsRefused(String header) {
        assertThatThrownBy(() -> Positions.parse(header)).isInstanceOf(InvalidValue.class);
    }

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
