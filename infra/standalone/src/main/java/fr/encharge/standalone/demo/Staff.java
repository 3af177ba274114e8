package fr.encharge.standalone.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The staff files that the human resources office hands in: the whole house once, then whoever comes, moves or leaves. */
final class Staff {

    static final Moment FIRST_FILE = Moment.parse("-110 08:30");

    private static final LocalTime AT = FIRST_FILE.time();
    private static final String HEADER = "agent;name;unit;unit label;parent;role;from;until";

    private final Town town;
    private final WorkingDays days;
    private final UnaryOperator<String> agentIds;

    /** @param agentIds of logins */
    Staff(Town town, WorkingDays days, UnaryOperator<String> agentIds) {
        this.town = town;
        this.days = days;
        this.agentIds = agentIds;
    }

    List<Act> files() {
        List<Act> files = new ArrayList<>();
        files.add(file(FIRST_FILE.day(), Stream.concat(units(), founders())));
        for (Person agent : town.agents()) {
            if (!agent.isFounder()) {
                files.add(file(agent.since(), Stream.of(line(agent, agent.unit(), agent.since(), null))));
            }
            if (agent.moves() != null) {
                int from = agent.moves().from();
                files.add(file(from, Stream.of(line(agent, agent.moves().to(), from, null))));
            }
            if (agent.until() != null) {
                files.add(file(agent.until(), Stream.of(line(agent, agent.unit(), null, agent.until()))));
            }
        }
        return files;
    }

    private Stream<String> units() {
        return town.units().stream()
                .map(unit -> ";;" + unit.code() + ";" + unit.label() + ";"
                        + (unit.parent() == null ? "" : unit.parent()) + ";;;");
    }

    private Stream<String> founders() {
        return town.agents().stream().filter(Person::isFounder).map(agent -> line(agent, agent.unit(), null, null));
    }

    /** @param from null for the day on which they came */
    private String line(Person agent, String unit, @Nullable Integer from, @Nullable Integer until) {
        String roles = Stream.concat(Stream.of("agent"), agent.roles().stream()).collect(Collectors.joining("|"));
        return String.join(
                ";",
                agentIds.apply(agent.login()),
                agent.name(),
                unit,
                "",
                "",
                roles,
                (from == null ? agent.joined(days) : days.date(from)).toString(),
                until == null ? "" : days.date(until).toString());
    }

    private Act file(int day, Stream<String> lines) {
        String csv = HEADER + "\n" + lines.collect(Collectors.joining("\n")) + "\n";
        return new Act.StaffFile(new Moment(day, AT), "solene.legoff", csv);
    }
}
