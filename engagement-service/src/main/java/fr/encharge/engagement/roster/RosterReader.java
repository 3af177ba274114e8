package fr.encharge.engagement.roster;

import static fr.encharge.engagement.roster.Fault.Reason.COLUMN_IS_MISSING;
import static fr.encharge.engagement.roster.Fault.Reason.COLUMN_IS_REPEATED;
import static fr.encharge.engagement.roster.Fault.Reason.COLUMN_IS_UNKNOWN;
import static fr.encharge.engagement.roster.Fault.Reason.NOT_UTF_8;
import static fr.encharge.engagement.roster.Fault.Reason.NO_LINE;
import static fr.encharge.engagement.roster.Fault.Reason.OTHER_NUMBER_OF_CELLS;
import static fr.encharge.engagement.roster.Fault.Reason.QUOTES_DO_NOT_MATCH;
import static fr.encharge.engagement.roster.Fault.Reason.TOO_MANY_LINES;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one roster: RFC 4180 with the delimiter that its first line shows, the columns in any order. */
final class RosterReader {

    private final List<RosterLine> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Column> header = new ArrayList<>();
    private boolean headerIsFaulty;

    Roster read(RosterText file) {
        if (!file.sound()) {
            return new Roster(List.of(), List.of(new Fault(file.lines(), Column.LINE, NOT_UTF_8)));
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(file.delimiter())
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), format)) {
            readRecords(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Roster(lines, faults);
    }

    private void readRecords(CSVParser parser) {
        long line = 1;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && lines.size() <= Roster.MOST_LINES && !headerIsFaulty) {
                readRecord(line, records.next());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException unbalanced) {
            faults.add(new Fault(line, Column.LINE, QUOTES_DO_NOT_MATCH));
        }
        if (lines.size() > Roster.MOST_LINES) {
            faults.add(new Fault(line, Column.LINE, TOO_MANY_LINES));
        } else if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(line, Column.LINE, NO_LINE));
        }
    }

    private void readRecord(long line, CSVRecord record) {
        if (record.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (header.isEmpty()) {
            readHeader(line, record);
        } else if (record.size() != header.size()) {
            faults.add(new Fault(line, Column.LINE, OTHER_NUMBER_OF_CELLS));
        } else {
            readCells(line, record);
        }
    }

    private void readHeader(long line, CSVRecord record) {
        for (String name : record) {
            Column column = Column.named(name).orElse(Column.LINE);
            if (column == Column.LINE) {
                faults.add(new Fault(line, Column.LINE, COLUMN_IS_UNKNOWN));
            } else if (header.contains(column)) {
                faults.add(new Fault(line, column, COLUMN_IS_REPEATED));
            }
            header.add(column);
        }
        for (Column needed : List.of(Column.AGENT, Column.UNIT_CODE)) {
            if (!header.contains(needed)) {
                faults.add(new Fault(line, needed, COLUMN_IS_MISSING));
            }
        }
        headerIsFaulty = !faults.isEmpty();
    }

    private void readCells(long line, CSVRecord record) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            texts.put(header.get(i), record.get(i));
        }
        RosterLine read = new Cells(line, texts, faults).read();
        if (read != null) {
            lines.add(read);
        }
    }
}
