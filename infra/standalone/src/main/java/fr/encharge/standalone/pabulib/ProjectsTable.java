package fr.encharge.standalone.pabulib;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The section PROJECTS. */
final class ProjectsTable extends Table<Project> {

    /** What has a place of its own, and what the vote had for a result: neither describes the project. */
    private static final Set<String> NO_ATTRIBUTES =
            Set.of("project_id", "name", "category", "votes", "score", "selected");

    private final Set<String> seen = new HashSet<>();

    ProjectsTable(List<Rows.Row> rows, List<Fault> faults) {
        super(rows, faults);
    }

    List<Project> read() {
        return read("project_id");
    }

    @Override
    Project read(int line, Map<String, String> fields) throws Unusable {
        String id = required(fields, "project_id");
        OptionalLong votes = votes(fields.getOrDefault("votes", ""));
        if (!seen.add(id)) {
            throw new Unusable("is a second project " + id);
        }
        String name = fields.getOrDefault("name", "");
        Map<String, String> attributes = new LinkedHashMap<>(fields);
        attributes.keySet().removeAll(NO_ATTRIBUTES);
        attributes.values().removeIf(String::isEmpty);
        return new Project(
                line, id, name.isEmpty() ? id : name, fields.getOrDefault("category", ""), attributes, votes);
    }

    private static OptionalLong votes(String value) throws Unusable {
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.matches("[0-9]{1,12}")) {
            throw new Unusable("has '" + value + "' for a number of votes");
        }
        return OptionalLong.of(Long.parseLong(value));
    }
}
