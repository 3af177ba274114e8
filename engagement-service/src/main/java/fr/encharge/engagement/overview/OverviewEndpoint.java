package fr.encharge.engagement.overview;

import fr.encharge.engagement.register.Register;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Arrival;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The overview over HTTP: totals for every agent, units for those who answer for them. */
@RestController
class OverviewEndpoint {

    private final Overviews overviews;

    OverviewEndpoint(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/v1/engagement/overview")
    @Shows({OverviewProjection.VIEW, "orgchart"})
    @Nullable ResponseEntity<Overview> answer(
            Actor actor,
            Arrival arrival,
            WebRequest request,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        LocalDate today = Register.dayOf(arrival.at());
        Period period = Period.of(from, to, today);
        boolean withUnits = Stream.of(Role.MANAGER, Role.DIRECTOR, Role.STEWARD).anyMatch(actor::is);
        if (request.checkNotModified(etag(overviews.positions(), period, today, withUnits))) {
            return null;
        }
        Overview overview = overviews.of(actor.authority(), period, today, withUnits);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(Positions.HEADER, new Positions(overview.trueAt()).toString())
                .eTag(etag(overview.trueAt(), period, today, withUnits))
                .body(overview);
    }

    private static String etag(Map<String, Long> positions, Period period, LocalDate today, boolean withUnits) {
        String trueAt = positions.values().stream().map(String::valueOf).collect(Collectors.joining("."));
        return "\"%s.%s.%s.%s.%s\""
                .formatted(trueAt, period.from(), period.to(), today, withUnits ? "units" : "totals");
    }
}
