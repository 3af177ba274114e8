package fr.encharge.engagement.roster;

import static fr.encharge.engagement.roster.Fault.Reason.DIFFERS_FROM_AN_EARLIER_LINE;

import fr.encharge.platform.identity.AgentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a roster changes in a directory, and all that stands against it. A plan with a fault is not carried out in
 * part: a staff file is right as a whole or repaired first. A roster that was carried out plans nothing the next time.
 *
 * @param members the steps of each agent, one list an agent, in their order
 * @param names those to be written into the table of names
 */
record RosterPlan(List<Step> units, List<List<Step>> members, Map<AgentId, String> names, List<Fault> faults) {

    /**
     * @param today the first day of an agent for whom neither roster nor directory knows one
     * @param at when the roster arrived
     */
    static RosterPlan of(Roster roster, Known known, LocalDate today, Instant at) {
        List<Fault> faults = new ArrayList<>(roster.faults());
        if (!faults.isEmpty()) {
            return new RosterPlan(List.of(), List.of(), Map.of(), faults);
        }
        List<Step> units = new UnitsPlan(known, at, faults).of(roster.lines());
        List<List<Step>> members = new ArrayList<>();
        linesByAgent(roster).forEach((agent, lines) -> {
            List<Step> steps = new MemberPlan(known, agent, today, at, faults).of(lines);
            if (!steps.isEmpty()) {
                members.add(steps);
            }
        });
        Map<AgentId, String> names = names(roster, known, faults);
        return new RosterPlan(units, members, names, faults.stream().sorted().toList());
    }

    /** Every step, with units first. */
    Stream<Step> steps() {
        return Stream.concat(units.stream(), members.stream().flatMap(List::stream));
    }

    private static Map<AgentId, List<RosterLine>> linesByAgent(Roster roster) {
        Map<AgentId, List<RosterLine>> byAgent = new LinkedHashMap<>();
        for (RosterLine line : roster.lines()) {
            if (line.agent() != null) {
                byAgent.computeIfAbsent(line.agent(), first -> new ArrayList<>())
                        .add(line);
            }
        }
        return byAgent;
    }

    private static Map<AgentId, String> names(Roster roster, Known known, List<Fault> faults) {
        Map<AgentId, String> names = new LinkedHashMap<>();
        for (RosterLine line : roster.lines()) {
            if (line.agent() != null && line.name() != null) {
                String earlier = names.putIfAbsent(line.agent(), line.name());
                if (earlier != null && !earlier.equals(line.name())) {
                    faults.add(new Fault(line.number(), Column.NAME, DIFFERS_FROM_AN_EARLIER_LINE));
                }
            }
        }
        names.entrySet().removeIf(name -> name.getValue().equals(known.names().get(name.getKey())));
        return names;
    }
}
