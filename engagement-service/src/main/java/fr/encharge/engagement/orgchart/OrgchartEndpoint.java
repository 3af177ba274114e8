package fr.encharge.engagement.orgchart;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.encharge.engagement.register.Register;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitCommand.CloseUnit;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Arrival;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organisation chart over HTTP. */
@RestController
@RequestMapping("/api/v1/directory/units")
class OrgchartEndpoint {

    private final Orgchart orgchart;
    private final Decisions decisions;

    OrgchartEndpoint(Orgchart orgchart, Decisions decisions) {
        this.orgchart = orgchart;
        this.decisions = decisions;
    }

    record Chart(LocalDate on, List<Shown> units) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UnitId unitId,
            UnitCode code,
            UnitLabel label,
            @Nullable UnitId parentId,
            int headcount,
            boolean closed) {

        static Shown of(UnitCard unit, LocalDate day) {
            int headcount = unit.headcount().on(day);
            return new Shown(unit.unit(), unit.code(), unit.label(), unit.parent(), headcount, unit.closed());
        }
    }

    @GetMapping
    @Shows(OrgchartProjection.VIEW)
    ResponseEntity<Chart> answer(Actor actor, Arrival arrival, @RequestParam @Nullable LocalDate on) {
        LocalDate day = on == null ? Register.dayOf(arrival.at()) : on;
        Positions trueAt = Positions.of(Register.LOG, orgchart.position(Register.LOG));
        List<Shown> units = orgchart.units(actor.authority()).stream()
                .map(unit -> Shown.of(unit, day))
                .toList();
        return ResponseEntity.ok().header(Positions.HEADER, trueAt.toString()).body(new Chart(day, units));
    }

    @PutMapping("/{unitId}/closing")
    @Shows(OrgchartProjection.VIEW)
    ResponseEntity<Void> close(Actor actor, Arrival arrival, @PathVariable UnitId unitId) {
        actor.needs(Role.STEWARD);
        long seenAt = orgchart.position(Register.LOG);
        UnitCard unit = orgchart.unit(actor.authority(), unitId).orElseThrow(NotFound::new);
        int members = unit.headcount().on(Register.dayOf(arrival.at()));
        return decisions
                .decide(actor, new CloseUnit(unitId, members, seenAt, arrival.at()))
                .noContent();
    }
}
