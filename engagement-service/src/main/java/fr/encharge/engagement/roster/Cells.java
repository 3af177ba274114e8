package fr.encharge.engagement.roster;

import static fr.encharge.engagement.roster.Fault.Reason.ENDS_BEFORE_IT_BEGINS;
import static fr.encharge.engagement.roster.Fault.Reason.VALUE_IS_MISSING;
import static fr.encharge.engagement.roster.Fault.Reason.VALUE_IS_NO_AGENT;
import static fr.encharge.engagement.roster.Fault.Reason.VALUE_IS_NO_CODE;
import static fr.encharge.engagement.roster.Fault.Reason.VALUE_IS_NO_DATE;
import static fr.encharge.engagement.roster.Fault.Reason.VALUE_IS_NO_LABEL;
import static fr.encharge.engagement.roster.Fault.Reason.VALUE_IS_NO_NAME;
import static fr.encharge.engagement.roster.Fault.Reason.VALUE_IS_NO_ROLE;

import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one line, read one by one; what cannot be read is a fault, and the reading goes on. */
record Cells(long line, Map<Column, String> texts, List<Fault> faults) {

    private static final DateTimeFormatter FRENCH_DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Role> ROLES = Map.of(
            "agent", Role.AGENT,
            "encadrant", Role.MANAGER,
            "direction", Role.DIRECTOR,
            "animateur", Role.STEWARD,
            "relais", Role.RELAY);

    /** The line, or null when it has a fault. */
    @Nullable RosterLine read() {
        int before = faults.size();
        UnitCode unit = required(Column.UNIT_CODE, UnitCode::new, VALUE_IS_NO_CODE);
        LocalDate from = read(Column.FROM, Cells::date, VALUE_IS_NO_DATE);
        LocalDate until = read(Column.UNTIL, Cells::date, VALUE_IS_NO_DATE);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(new Fault(line, Column.UNTIL, ENDS_BEFORE_IT_BEGINS));
        }
        AgentId agent = read(Column.AGENT, AgentId::new, VALUE_IS_NO_AGENT);
        String name = read(Column.NAME, Cells::name, VALUE_IS_NO_NAME);
        UnitLabel label = read(Column.UNIT_LABEL, UnitLabel::new, VALUE_IS_NO_LABEL);
        UnitCode parent = read(Column.PARENT, UnitCode::new, VALUE_IS_NO_CODE);
        Roles roles = read(Column.ROLE, Cells::roles, VALUE_IS_NO_ROLE);
        boolean sound = faults.size() == before;
        return sound && unit != null
                ? new RosterLine(line, agent, name, unit, label, parent, roles, from, until)
                : null;
    }

    private <T> @Nullable T required(Column column, Function<String, T> reader, Fault.Reason otherwise) {
        if (texts.getOrDefault(column, "").isEmpty()) {
            faults.add(new Fault(line, column, VALUE_IS_MISSING));
            return null;
        }
        return read(column, reader, otherwise);
    }

    private <T> @Nullable T read(Column column, Function<String, T> reader, Fault.Reason otherwise) {
        String text = texts.getOrDefault(column, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (InvalidValue | DateTimeException unreadable) {
            faults.add(new Fault(line, column, otherwise));
            return null;
        }
    }

    private static LocalDate date(String text) {
        LocalDate date = text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, FRENCH_DATE);
        InvalidValue.unless(date.getYear() >= 1900 && date.getYear() < 2200, "date", "a day of our time");
        return date;
    }

    private static String name(String text) {
        InvalidValue.unless(text.matches("\\P{Cntrl}{1,120}"), "name", "1 to 120 characters on one line");
        return text;
    }

    private static Roles roles(String text) {
        return new Roles(Arrays.stream(text.split("[|+/]"))
                .map(String::strip)
                .map(Cells::role)
                .toList());
    }

    private static Role role(String text) {
        Role french = ROLES.get(text.toLowerCase(Locale.ROOT));
        return french != null ? french : Role.named(text).orElseThrow(() -> new InvalidValue("role", "a known role"));
    }
}
