package fr.encharge.standalone.pabulib;

import fr.encharge.standalone.pabulib.Rows.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A section with column names: each row becomes one thing, or one fault. */
abstract class Table<T> {

    /** Why a row cannot be used. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String what) {
            super(what);
        }
    }

    private final List<Row> rows;
    private final List<Fault> faults;

    Table(List<Row> rows, List<Fault> faults) {
        this.rows = rows;
        this.faults = faults;
    }

    abstract T read(int line, Map<String, String> fields) throws Unusable;

    final List<T> read(String... required) {
        List<String> columns = columns(required);
        List<T> read = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            read(columns, row).ifPresent(read::add);
        }
        return read;
    }

    private Optional<T> read(List<String> columns, Row row) {
        try {
            return Optional.of(read(row.line(), named(columns, row.fields())));
        } catch (Unusable e) {
            faults.add(new Fault(row.line(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private List<String> columns(String... required) {
        List<String> columns = rows.get(0).fields();
        for (String name : required) {
            if (!columns.contains(name)) {
                throw new UnreadableFile("Line " + rows.get(0).line() + " names no column " + name + ".");
            }
        }
        return columns;
    }

    private static Map<String, String> named(List<String> columns, List<String> fields) throws Unusable {
        if (fields.size() != columns.size()) {
            throw new Unusable("has " + fields.size() + " fields where " + columns.size() + " columns are named");
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            named.put(columns.get(i), fields.get(i));
        }
        return named;
    }

    static String required(Map<String, String> fields, String column) throws Unusable {
        String value = fields.getOrDefault(column, "");
        if (value.isEmpty()) {
            throw new Unusable("has no " + column);
        }
        return value;
    }
}
