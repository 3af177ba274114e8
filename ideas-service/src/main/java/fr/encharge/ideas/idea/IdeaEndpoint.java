package fr.encharge.ideas.idea;

import fr.encharge.ideas.campaign.IdeaBox;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.campaigns.CampaignDates;
import fr.encharge.ideas.campaigns.Campaigns;
import fr.encharge.ideas.idea.IdeaCommand.AcceptIdea;
import fr.encharge.ideas.idea.IdeaCommand.AmendIdea;
import fr.encharge.ideas.idea.IdeaCommand.DeclineIdea;
import fr.encharge.ideas.idea.IdeaCommand.ProposeIdea;
import fr.encharge.ideas.idea.IdeaCommand.WithdrawIdea;
import fr.encharge.ideas.members.Members;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.Ids;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.text.TextPlace;
import fr.encharge.platform.web.Arrival;
import fr.encharge.platform.web.ExpectedVersion;
import fr.encharge.platform.web.IdempotencyKey;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(IdeaEndpoint.PATH)
class IdeaEndpoint {

    static final String PATH = "/api/v1/ideas";

    private final Decisions decisions;
    private final Sealer sealer;
    private final Campaigns campaigns;
    private final IdeaBox ideaBox;
    private final Members members;

    IdeaEndpoint(Decisions decisions, Sealer sealer, Campaigns campaigns, IdeaBox ideaBox, Members members) {
        this.decisions = decisions;
        this.sealer = sealer;
        this.campaigns = campaigns;
        this.ideaBox = ideaBox;
        this.members = members;
    }

    record Proposed(IdeaId id) {}

    @PostMapping
    ResponseEntity<Proposed> propose(
            Actor actor, Arrival arrival, IdempotencyKey key, Positions seen, @RequestBody Proposal proposal) {
        if (!proposal.attributes().isEmpty()) {
            actor.needs(Role.STEWARD);
        }
        CampaignSeen campaign = campaign(actor, arrival, seen, proposal.campaign());
        members.await(seen);
        IdeaId id = IdeaId.of(Ids.of(actor.authority().value(), actor.subject().value(), "propose", PATH, key.value()));
        SealedText title = seal(actor, id, key, IdeaText.TITLE, proposal.title());
        ProposeIdea command = new ProposeIdea(
                id,
                campaign,
                actor.subject(),
                members.unitOf(actor.authority(), actor.subject(), arrival.at()),
                title,
                sealIfAny(actor, id, key, IdeaText.IRRITANT, proposal.irritant()),
                sealIfAny(actor, id, key, IdeaText.PROPOSAL, proposal.proposal()),
                sealIfAny(actor, id, key, IdeaText.EXPECTED_EFFECT, proposal.expectedEffect()),
                proposal.category(),
                proposal.attributes(),
                sealer.mac(title, proposal.canonical()),
                arrival.at());
        return decisions
                .decide(actor, command)
                .created(URI.create(PATH + "/" + id))
                .body(new Proposed(id));
    }

    private CampaignSeen campaign(Actor actor, Arrival arrival, Positions seen, Slug slug) {
        campaigns.await(seen);
        campaigns.await(ideaBox.open(actor.authority(), arrival.at()));
        CampaignDates dates = campaigns.dates(actor.authority(), slug);
        return new CampaignSeen(dates.campaignId(), dates.opensAt(), dates.closesAt(), dates.position());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> amend(
            Actor actor,
            Arrival arrival,
            IdempotencyKey key,
            ExpectedVersion expected,
            @PathVariable IdeaId id,
            @RequestBody Amendment amendment) {
        AmendIdea command = new AmendIdea(
                id,
                expected.part(0),
                actor.subject(),
                sealIfAny(actor, id, key, IdeaText.TITLE, amendment.title()),
                sealIfAny(actor, id, key, IdeaText.IRRITANT, amendment.irritant()),
                sealIfAny(actor, id, key, IdeaText.PROPOSAL, amendment.proposal()),
                sealIfAny(actor, id, key, IdeaText.EXPECTED_EFFECT, amendment.expectedEffect()),
                amendment.category(),
                arrival.at());
        return decisions.decide(actor, command).noContent();
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Void> withdraw(Actor actor, Arrival arrival, @PathVariable IdeaId id) {
        return decisions
                .decide(actor, new WithdrawIdea(id, actor.subject(), arrival.at()))
                .noContent();
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<Void> answer(
            Actor actor,
            Arrival arrival,
            IdempotencyKey key,
            ExpectedVersion expected,
            @PathVariable IdeaId id,
            @RequestBody Answer answer) {
        actor.needs(Role.MANAGER, Role.DIRECTOR);
        SealedText reason = seal(actor, id, key, IdeaText.REASON, answer.reason());
        Object command = answer.verdict() == Answer.Verdict.ACCEPTED
                ? new AcceptIdea(id, expected.part(0), actor.agent(), reason, arrival.at())
                : new DeclineIdea(id, expected.part(0), actor.agent(), reason, arrival.at());
        return decisions.decide(actor, command).noContent();
    }

    private @Nullable SealedText sealIfAny(
            Actor actor, IdeaId id, IdempotencyKey key, IdeaText text, @Nullable String plain) {
        return plain == null ? null : seal(actor, id, key, text, plain);
    }

    private SealedText seal(Actor actor, IdeaId id, IdempotencyKey key, IdeaText text, String plain) {
        return sealer.seal(new TextPlace(actor.authority(), id.value(), text.field()), key.value(), plain);
    }
}
