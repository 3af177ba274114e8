package fr.encharge.standalone.pabulib;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, numbered from 1, whatever ends them, without the byte order mark that may open the first. */
final class Lines {

    /** A line, or null text where its bytes are no UTF-8. */
    record Line(int number, @Nullable String text) {}

    private final byte[] bytes;
    private int offset;
    private int number;

    Lines(Path file) {
        this.bytes = bytes(file);
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        this.offset = mark ? 3 : 0;
    }

    boolean hasNext() {
        return offset < bytes.length;
    }

    Line next() {
        int end = offset;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        boolean carriageReturn = end > offset && bytes[end - 1] == '\r';
        String text = decode(offset, carriageReturn ? end - 1 : end);
        offset = end + 1;
        return new Line(++number, text);
    }

    /** Where {@link #next()} goes on; handed to {@link #backTo} it is read again. */
    Place place() {
        return new Place(offset, number);
    }

    void backTo(Place place) {
        offset = place.offset();
        number = place.number();
    }

    record Place(int offset, int number) {}

    private @Nullable String decode(int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableFile("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UnreadableFile("The file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
