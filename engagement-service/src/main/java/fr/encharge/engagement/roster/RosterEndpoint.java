package fr.encharge.engagement.roster;

import fr.encharge.platform.event.Decided;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Arrival;
import fr.encharge.platform.web.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a staff file, whole or not at all. */
@RestController
@RequestMapping("/api/v1/directory/import")
class RosterEndpoint {

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_LISTED = 1_000;

    private final RosterImport roster;
    private final Problems problems;

    RosterEndpoint(RosterImport roster, Problems problems) {
        this.roster = roster;
        this.problems = problems;
    }

    /**
     * @param lines how many lines describe a unit or an agent
     * @param changes how many of each kind, {@code name} being a row of the table of names
     * @param steps the first of them, with their lines
     */
    record Report(boolean preview, int lines, Map<String, Long> changes, List<Change> steps) {}

    record Change(long line, String change) {}

    record BadLine(long line, String column, String reason, String detail) {}

    @PostMapping(consumes = "text/csv")
    @Shows("orgchart")
    ResponseEntity<?> take(
            Actor actor, Arrival arrival, InputStream body, @RequestParam(defaultValue = "false") boolean preview)
            throws IOException {
        actor.needs(Role.STEWARD);
        byte[] file = body.readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            return problems.answer(413, "body-too-large", null);
        }
        Roster read = Roster.read(file);
        RosterPlan plan = roster.plan(actor.authority(), read, arrival.at());
        if (!plan.faults().isEmpty()) {
            return refusal(plan.faults());
        }
        Optional<Decided> decided = preview ? Optional.empty() : roster.carryOut(actor, plan);
        return decided.map(Decided::ok).orElseGet(ResponseEntity::ok).body(report(preview, read, plan));
    }

    private static Report report(boolean preview, Roster read, RosterPlan plan) {
        Map<String, Long> changes =
                plan.steps().collect(Collectors.groupingBy(Step::title, TreeMap::new, Collectors.counting()));
        if (!plan.names().isEmpty()) {
            changes.put("name", (long) plan.names().size());
        }
        List<Change> steps = plan.steps()
                .limit(MOST_LISTED)
                .map(step -> new Change(step.line(), step.title()))
                .toList();
        return new Report(preview, read.lines().size(), changes, steps);
    }

    private ResponseEntity<ProblemDetail> refusal(List<Fault> faults) {
        RosterRule rule = RosterRule.EVERY_LINE_OF_A_ROSTER_IS_USABLE;
        ResponseEntity<ProblemDetail> answer = problems.answer(rule.refusal().status(), rule.slug(), null);
        ProblemDetail problem = answer.getBody();
        if (problem != null) {
            problem.setProperty("count", faults.size());
            problem.setProperty(
                    "lines",
                    faults.stream()
                            .limit(MOST_LISTED)
                            .map(RosterEndpoint::badLine)
                            .toList());
        }
        return answer;
    }

    private static BadLine badLine(Fault fault) {
        return new BadLine(
                fault.line(), fault.column().title(), FaultTexts.slug(fault.reason()), FaultTexts.of(fault.reason()));
    }
}
