package fr.encharge.engagement.roster;

/**
 * Why a line of a roster cannot be used. It names the line and the column, never what stood there: a report travels
 * further than the file, and the file holds names.
 *
 * @param line from 1, as an editor counts; the first line of a record that spans several
 */
record Fault(long line, Column column, Reason reason) implements Comparable<Fault> {

    enum Reason {
        NOT_UTF_8,
        QUOTES_DO_NOT_MATCH,
        NO_LINE,
        TOO_MANY_LINES,
        COLUMN_IS_UNKNOWN,
        COLUMN_IS_REPEATED,
        COLUMN_IS_MISSING,
        OTHER_NUMBER_OF_CELLS,
        VALUE_IS_MISSING,
        VALUE_IS_NO_AGENT,
        VALUE_IS_NO_NAME,
        VALUE_IS_NO_CODE,
        VALUE_IS_NO_LABEL,
        VALUE_IS_NO_ROLE,
        VALUE_IS_NO_DATE,
        ENDS_BEFORE_IT_BEGINS,
        DIFFERS_FROM_AN_EARLIER_LINE,
        OVERLAPS_ANOTHER_LINE,
        UNIT_IS_UNKNOWN,
        UNIT_IS_CLOSED,
        PARENTS_FORM_A_LOOP,
        CONTRADICTS_THE_DIRECTORY
    }

    @Override
    public int compareTo(Fault other) {
        int byLine = Long.compare(line, other.line);
        return byLine != 0 ? byLine : column.compareTo(other.column);
    }
}
