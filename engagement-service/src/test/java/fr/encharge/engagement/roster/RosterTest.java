package fr.encharge.engagement.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RosterTest {

    private static final String HEADER = "agent;name;unit code;unit label;parent;role;from;until\n";

    @Test
    void everyCellIsRead() {
        assertThat(read(HEADER
                                + "a-lea;Léa Marchand;drh;Ressources humaines;DGS;encadrant|relais;2024-01-01;31/12/2024\n")
                        .lines())
                .containsExactly(new RosterLine(
                        2,
                        new AgentId("a-lea"),
                        "Léa Marchand",
                        new UnitCode("DRH"),
                        new UnitLabel("Ressources humaines"),
                        new UnitCode("DGS"),
                        Roles.of(Role.MANAGER, Role.RELAY),
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31")));
    }

    @Test
    void aFileOfAFrenchSpreadsheetIsRead() {
        Roster roster = read("\uFEFFIdentifiant,Nom,Code unité,Libellé,Rôle,Début\r\n"
                + "\r\n"
                + "a-lea,\"Marchand, Léa\",DRH,\"Ressources\nhumaines\",agent,01/02/2024\r\n");
        assertThat(roster.faults()).containsExactly(new Fault(3, Column.UNIT_LABEL, Fault.Reason.VALUE_IS_NO_LABEL));
        assertThat(read("\uFEFFIdentifiant,Nom,Code unité\r\n\r\na-lea,\"Marchand, Léa\",DRH\r\n")
                        .lines())
                .extracting(RosterLine::name)
                .containsExactly("Marchand, Léa");
    }

    @Test
    void aLineAfterOneThatSpansTwoIsCountedAsAnEditorDoes() {
        assertThat(read("agent;name;unit code\na-lea;\"Léa\";DRH\na-bob;\"B\n\nob\";DRH\na b;x;DRH")
                        .faults())
                .containsExactly(
                        new Fault(3, Column.NAME, Fault.Reason.VALUE_IS_NO_NAME),
                        new Fault(6, Column.AGENT, Fault.Reason.VALUE_IS_NO_AGENT));
    }

    @Test
    void aFileInLatin1IsReportedWithTheLineOfItsFirstAccent() {
        byte[] latin1 = (HEADER + "a-lea;Léa;DRH;;;;;\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Roster.read(latin1).faults()).containsExactly(new Fault(2, Column.LINE, Fault.Reason.NOT_UTF_8));
    }

    @Test
    void everyBadLineIsReported() {
        assertThat(read(HEADER + "a b;;DRH;;;;;\na-lea;;DRH;;;;;\n;;;;;;;2024\n")
                        .faults())
                .extracting(Fault::line)
                .containsExactly(2L, 4L, 4L);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments("", 1, Column.LINE, Fault.Reason.NO_LINE),
                arguments("\n\n", 3, Column.LINE, Fault.Reason.NO_LINE),
                arguments(HEADER, 2, Column.LINE, Fault.Reason.NO_LINE),
                arguments("agent;unit code;shoe size\n", 1, Column.LINE, Fault.Reason.COLUMN_IS_UNKNOWN),
                arguments("agent;unit;code\n", 1, Column.UNIT_CODE, Fault.Reason.COLUMN_IS_REPEATED),
                arguments("agent;name\n", 1, Column.UNIT_CODE, Fault.Reason.COLUMN_IS_MISSING),
                arguments("unit code\nDRH\n", 1, Column.AGENT, Fault.Reason.COLUMN_IS_MISSING),
                arguments(HEADER + "a;b\n", 2, Column.LINE, Fault.Reason.OTHER_NUMBER_OF_CELLS),
                arguments(HEADER + "a;;D;;;;;;\n", 2, Column.LINE, Fault.Reason.OTHER_NUMBER_OF_CELLS),
                arguments(HEADER + "a;\"b;D;;;;;\n", 2, Column.LINE, Fault.Reason.QUOTES_DO_NOT_MATCH),
                arguments(HEADER + "a;;;;;;;\n", 2, Column.UNIT_CODE, Fault.Reason.VALUE_IS_MISSING),
                arguments(HEADER + "a b;;D;;;;;\n", 2, Column.AGENT, Fault.Reason.VALUE_IS_NO_AGENT),
                arguments(HEADER + "a;" + "x".repeat(121) + ";D;;;;;\n", 2, Column.NAME, Fault.Reason.VALUE_IS_NO_NAME),
                arguments(HEADER + "a;;?;;;;;\n", 2, Column.UNIT_CODE, Fault.Reason.VALUE_IS_NO_CODE),
                arguments(
                        HEADER + "a;;D;" + "x".repeat(121) + ";;;;\n",
                        2,
                        Column.UNIT_LABEL,
                        Fault.Reason.VALUE_IS_NO_LABEL),
                arguments(HEADER + "a;;D;;?;;;\n", 2, Column.PARENT, Fault.Reason.VALUE_IS_NO_CODE),
                arguments(HEADER + "a;;D;;;king;;\n", 2, Column.ROLE, Fault.Reason.VALUE_IS_NO_ROLE),
                arguments(HEADER + "a;;D;;;;2024-02-30;\n", 2, Column.FROM, Fault.Reason.VALUE_IS_NO_DATE),
                arguments(HEADER + "a;;D;;;;30/02/2024;\n", 2, Column.FROM, Fault.Reason.VALUE_IS_NO_DATE),
                arguments(HEADER + "a;;D;;;;;tomorrow\n", 2, Column.UNTIL, Fault.Reason.VALUE_IS_NO_DATE),
                arguments(
                        HEADER + "a;;D;;;;2024-02-02;2024-02-01\n",
                        2,
                        Column.UNTIL,
                        Fault.Reason.ENDS_BEFORE_IT_BEGINS));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsReportedWithLineAndColumn(String file, long line, Column column, Fault.Reason reason) {
        assertThat(read(file).faults()).containsExactly(new Fault(line, column, reason));
    }

    private static Roster read(String file) {
        return Roster.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
