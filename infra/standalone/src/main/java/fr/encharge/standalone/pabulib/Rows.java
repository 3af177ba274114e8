package fr.encharge.standalone.pabulib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of the file: fields parted by semicolons, quoted where they hold one. A quoted field may run over line ends,
 * but a quote that is never closed must not swallow the file: then only its own line is lost.
 */
final class Rows {

    /** A row and the line that it starts at. */
    record Row(int line, List<String> fields) {

        boolean is(String word) {
            return fields.size() == 1 && fields.get(0).equals(word);
        }
    }

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setTrim(true)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    private static final int LONGEST_FIELD_IN_LINES = 50;

    private final Lines lines;
    private final List<Fault> faults;

    Rows(Lines lines, List<Fault> faults) {
        this.lines = lines;
        this.faults = faults;
    }

    /** The next row that can be read; what cannot is a fault, what is blank is nothing. */
    Optional<Row> next() {
        while (lines.hasNext()) {
            var line = lines.next();
            String text = line.text();
            if (text == null) {
                faults.add(new Fault(line.number(), "is not UTF-8 text"));
            } else if (!text.isBlank()) {
                var row = parse(text).or(() -> parseWithTheNext(text));
                if (row.isPresent()) {
                    return Optional.of(new Row(line.number(), row.get()));
                }
                faults.add(new Fault(line.number(), "opens a quote that is not closed"));
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> parseWithTheNext(String first) {
        var place = lines.place();
        var text = new StringBuilder(first);
        for (int more = 1; more < LONGEST_FIELD_IN_LINES && lines.hasNext(); more++) {
            String next = lines.next().text();
            if (next == null) {
                break;
            }
            var row = parse(text.append('\n').append(next).toString());
            if (row.isPresent()) {
                return row;
            }
        }
        lines.backTo(place);
        return Optional.empty();
    }

    private static Optional<List<String>> parse(String text) {
        try (var parser = CSVParser.parse(text, FORMAT)) {
            List<CSVRecord> records = new ArrayList<>();
            parser.forEach(records::add);
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (UncheckedIOException | IOException e) {
            return Optional.empty();
        }
    }
}
