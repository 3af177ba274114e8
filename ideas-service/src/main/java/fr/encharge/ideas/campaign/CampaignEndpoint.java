package fr.encharge.ideas.campaign;

import static java.time.temporal.ChronoUnit.MILLIS;

import fr.encharge.ideas.campaign.CampaignCommand.OpenCampaign;
import fr.encharge.ideas.campaign.CampaignCommand.RescheduleCampaign;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.text.TextPlace;
import fr.encharge.platform.web.Arrival;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/campaigns/{slug}")
class CampaignEndpoint {

    /** The same slug is the same request: it meets its own keys, and its body is compared. */
    private static final String REQUEST = "open";

    private final Decisions decisions;
    private final Sealer sealer;
    private final IdeaBox ideaBox;

    CampaignEndpoint(Decisions decisions, Sealer sealer, IdeaBox ideaBox) {
        this.decisions = decisions;
        this.sealer = sealer;
        this.ideaBox = ideaBox;
    }

    record Opened(CampaignId id, Slug slug) {}

    @PutMapping
    ResponseEntity<Opened> open(Actor actor, Arrival arrival, @PathVariable Slug slug, @RequestBody Call call) {
        actor.needs(Role.STEWARD);
        ideaBox.open(actor.authority(), arrival.at());
        CampaignId id = CampaignId.of(actor.authority(), slug);
        SealedText title = sealer.seal(place(actor, id, "title"), REQUEST, call.title());
        SealedText sponsor =
                call.sponsor() == null ? null : sealer.seal(place(actor, id, "sponsor"), REQUEST, call.sponsor());
        OpenCampaign command = new OpenCampaign(
                id,
                slug,
                title,
                sponsor,
                Objects.requireNonNullElse(call.opensAt(), arrival.at().truncatedTo(MILLIS)),
                call.closesAt(),
                call.audience(),
                call.votingRule(),
                call.answerPromiseDays(),
                call.attributes(),
                sealer.mac(title, call.canonical()),
                arrival.at());
        return decisions.decide(actor, command).ok().body(new Opened(id, slug));
    }

    record Closing(Instant closesAt) {

        Closing {
            InvalidValue.unless(closesAt != null, "closesAt", "an instant");
            closesAt = closesAt.truncatedTo(MILLIS);
        }
    }

    @PutMapping("/closing")
    ResponseEntity<Void> reschedule(
            Actor actor, Arrival arrival, @PathVariable Slug slug, @RequestBody Closing closing) {
        actor.needs(Role.STEWARD);
        CampaignId id = CampaignId.of(actor.authority(), slug);
        return decisions
                .decide(actor, new RescheduleCampaign(id, closing.closesAt(), arrival.at()))
                .noContent();
    }

    private static TextPlace place(Actor actor, CampaignId id, String field) {
        return new TextPlace(actor.authority(), id.value(), field);
    }
}
