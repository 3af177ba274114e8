package fr.encharge.standalone.pabulib;

import fr.encharge.standalone.pabulib.Rows.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts the file into its three sections and reads each of them. */
final class PabulibReader {

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private final List<Fault> faults = new ArrayList<>();
    private final Map<Section, List<Row>> sections = new EnumMap<>(Section.class);
    private final Rows rows;

    PabulibReader(Lines lines) {
        this.rows = new Rows(lines, faults);
    }

    PabulibFile read() {
        part();
        Map<String, String> meta = meta(section(Section.META));
        List<Project> projects = new ProjectsTable(section(Section.PROJECTS), faults).read();
        if (projects.isEmpty()) {
            throw new UnreadableFile("The file has no project that can be used.");
        }
        VotingRule rule = VotingRule.of(meta, projects.size());
        Set<String> ids = new HashSet<>();
        projects.forEach(project -> ids.add(project.id()));
        List<Ballot> ballots = new VotesTable(section(Section.VOTES), faults, ids, rule).read();
        faults.sort(Comparator.comparingInt(Fault::line));
        return new PabulibFile(meta, rule, projects, ballots, faults);
    }

    private void part() {
        List<Row> current = List.of();
        for (var next = rows.next(); next.isPresent(); next = rows.next()) {
            Row row = next.get();
            if (opens(row)) {
                current = new ArrayList<>();
                sections.put(Section.valueOf(row.fields().get(0)), current);
            } else if (sections.isEmpty()) {
                throw new UnreadableFile("This is no Pabulib file: line " + row.line() + " should be META.");
            } else {
                current.add(row);
            }
        }
    }

    private boolean opens(Row row) {
        for (Section section : Section.values()) {
            if (row.is(section.name())) {
                if (sections.containsKey(section)) {
                    throw new UnreadableFile("Line " + row.line() + " opens the section " + section + " again.");
                }
                return true;
            }
        }
        return false;
    }

    private List<Row> section(Section section) {
        List<Row> found = sections.getOrDefault(section, List.of());
        if (found.isEmpty()) {
            throw new UnreadableFile("The file has no section " + section + " with a line of column names.");
        }
        return found;
    }

    /** A value may hold semicolons without quotes: all that follows the key is the value. */
    private Map<String, String> meta(List<Row> lines) {
        Map<String, String> meta = new LinkedHashMap<>();
        for (Row row : lines.subList(1, lines.size())) {
            String value = String.join(";", row.fields().subList(1, row.fields().size()));
            if (row.fields().size() == 1) {
                faults.add(new Fault(
                        row.line(), "gives no value to '" + row.fields().get(0) + "'"));
            } else if (meta.putIfAbsent(row.fields().get(0), value) != null) {
                faults.add(new Fault(row.line(), "gives '" + row.fields().get(0) + "' a second value"));
            }
        }
        return meta;
    }
}
