package fr.encharge.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown that grows a row at a time, so that a long run shows what it has. */
public final class Table {

    private final PrintWriter out;

    public Table(PrintWriter out, String title, String... columns) {
        this.out = out;
        out.printf("%n### %s%n%n", title);
        row((Object[]) columns);
        out.println("|" + "---|".repeat(columns.length));
        out.flush();
    }

    public void row(Object... cells) {
        out.println(Stream.of(cells).map(Table::text).collect(Collectors.joining(" | ", "| ", " |")));
        out.flush();
    }

    /** Whole from a hundred on, two digits behind the point below ten. */
    private static String text(Object cell) {
        if (!(cell instanceof Double number)) {
            return String.valueOf(cell);
        }
        int digits = number >= 100 ? 0 : number >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
