package fr.encharge.engagement.roster;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The bytes of a roster as text.
 *
 * @param text without byte order mark, up to the first byte that is no UTF-8
 * @param sound whether all of it was UTF-8
 */
record RosterText(String text, boolean sound) {

    static RosterText of(byte[] file) {
        CharBuffer chars = CharBuffer.allocate(file.length);
        boolean sound = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file), chars, true)
                .isError();
        String text = chars.flip().toString();
        return new RosterText(text.startsWith("\uFEFF") ? text.substring(1) : text, sound);
    }

    long lines() {
        return text.chars().filter(each -> each == '\n').count() + 1;
    }

    /** What stands between the columns' names: a semicolon as French spreadsheets write, a tab, or a comma. */
    char delimiter() {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(';', '\t')
                .filter(each -> header.indexOf(each) >= 0)
                .findFirst()
                .orElse(',');
    }
}
