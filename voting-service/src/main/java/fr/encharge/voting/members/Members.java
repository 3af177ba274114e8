package fr.encharge.voting.members;

import static fr.encharge.voting.members.MembersProjection.KNOWN;
import static fr.encharge.voting.members.MembersProjection.VIEW;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.Replica;
import fr.encharge.platform.view.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who belongs to which unit, as far as this service has been told. */
@Component
public class Members {

    /** Whose days the staff register counts in. */
    private static final ZoneId REGISTER = ZoneId.of("Europe/Paris");

    private final Replica known;

    Members(Views views) {
        this.known = views.replica(VIEW, KNOWN);
    }

    /** The agent's unit on that day, as recent as the client has seen it; null = outside the directory. */
    public @Nullable UnitId unitOf(AuthorityId authority, AgentId agent, Instant at, Positions seen) {
        LocalDate day = LocalDate.ofInstant(at, REGISTER);
        return known.find(authority, MembersProjection.id(authority.value(), agent), seen)
                .flatMap(document -> unitOn(day, document.get("stays", new Document())))
                .orElse(null);
    }

    private static Optional<UnitId> unitOn(LocalDate day, Document stays) {
        return stays.entrySet().stream()
                .map(entry -> Stay.read(entry.getKey(), (Document) entry.getValue()))
                .filter(stay -> stay.includes(day))
                .max(Comparator.comparing(Stay::from))
                .map(Stay::unit);
    }

    private record Stay(UnitId unit, LocalDate from, LocalDate until) {

        static Stay read(String unit, Document stay) {
            return new Stay(
                    new UnitId(unit),
                    day(stay.getString("from"), LocalDate.MAX),
                    day(stay.getString("until"), LocalDate.MAX));
        }

        private static LocalDate day(@Nullable String iso, LocalDate otherwise) {
            return iso == null ? otherwise : LocalDate.parse(iso);
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
