package fr.encharge.ideas.members;

import static java.util.Comparator.comparing;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who belongs to which unit, as far as the directory has told this service. */
@Component
public class Members {

    /** Whose days the directory counts in. */
    public static final ZoneId REGISTER = ZoneId.of("Europe/Paris");

    private final Views views;
    private final AuthorityDocuments stays;

    Members(Views views) {
        this.views = views;
        this.stays = views.documents(MembersProjection.VIEW, MembersProjection.STAYS);
    }

    /** Waits for what the client has seen of the directory. */
    public void await(Positions seen) {
        views.await(MembersProjection.VIEW, seen);
    }

    /** The agent's unit on that day; null outside the directory. */
    public @Nullable UnitId unitOf(AuthorityId authority, AgentId agent, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, REGISTER);
        return stays.of(authority)
                .findOne(MembersProjection.id(authority, agent))
                .flatMap(member -> member.get("units", new Document()).entrySet().stream()
                        .map(unit -> Stay.read(unit.getKey(), (Document) unit.getValue()))
                        .filter(Objects::nonNull)
                        .filter(stay -> stay.includes(day))
                        .max(comparing(Stay::from)))
                .map(Stay::unit)
                .orElse(null);
    }
}
