package fr.encharge.ideas.charge;

import static java.time.temporal.ChronoUnit.MILLIS;

import fr.encharge.ideas.charge.ChargeCommand.AcceptCharge;
import fr.encharge.ideas.charge.ChargeCommand.AssignCharge;
import fr.encharge.ideas.charge.ChargeCommand.ClaimCharge;
import fr.encharge.ideas.charge.ChargeCommand.DeclineCharge;
import fr.encharge.ideas.charge.ChargeCommand.OfferHandover;
import fr.encharge.ideas.charge.ChargeCommand.ReleaseCharge;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.members.Members;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.ideas.openideas.OpenIdeas;
import fr.encharge.ideas.openideas.Openness;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.web.Arrival;
import fr.encharge.platform.web.ExpectedVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is in charge: claimed, assigned, handed over, released. */
@RestController
@RequestMapping("/api/v1/ideas/{id}/charge")
class ChargeEndpoint {

    /** In the ETag of an idea, the version of its charge comes second. */
    private static final int CHARGE = 1;

    private final Decisions decisions;
    private final OpenIdeas ideas;
    private final Members members;

    ChargeEndpoint(Decisions decisions, OpenIdeas ideas, Members members) {
        this.decisions = decisions;
        this.ideas = ideas;
        this.members = members;
    }

    @PutMapping
    ResponseEntity<Void> claim(
            Actor actor, Arrival arrival, Positions seen, @PathVariable IdeaId id, @RequestBody Until lease) {
        IdeaSeen idea = idea(actor, id, seen);
        UnitId unit = unitOf(actor, actor.subject(), arrival);
        return decisions
                .decide(actor, new ClaimCharge(id, idea, actor.subject(), unit, lease.until(), arrival.at()))
                .noContent();
    }

    record Assignment(AgentId agent, Instant until) {

        Assignment {
            InvalidValue.unless(agent != null, "agent", "who is asked to take charge");
            InvalidValue.unless(until != null, "until", "an instant");
            until = until.truncatedTo(MILLIS);
        }
    }

    @PostMapping("/assignment")
    ResponseEntity<Void> assign(
            Actor actor,
            Arrival arrival,
            Positions seen,
            ExpectedVersion expected,
            @PathVariable IdeaId id,
            @RequestBody Assignment assignment) {
        actor.needs(Role.MANAGER);
        AssignCharge command = new AssignCharge(
                id,
                expected.part(CHARGE),
                idea(actor, id, seen),
                actor.agent(),
                assignment.agent(),
                unitOf(actor, assignment.agent(), arrival),
                assignment.until(),
                arrival.at());
        return decisions.decide(actor, command).noContent();
    }

    @PostMapping("/acceptance")
    ResponseEntity<Void> accept(Actor actor, Arrival arrival, @PathVariable IdeaId id) {
        UnitId unit = unitOf(actor, actor.subject(), arrival);
        return decisions
                .decide(actor, new AcceptCharge(id, actor.subject(), unit, arrival.at()))
                .noContent();
    }

    @PostMapping("/refusal")
    ResponseEntity<Void> decline(Actor actor, Arrival arrival, @PathVariable IdeaId id) {
        return decisions
                .decide(actor, new DeclineCharge(id, actor.subject(), arrival.at()))
                .noContent();
    }

    record Handover(AgentId agent) {

        Handover {
            InvalidValue.unless(agent != null, "agent", "who is asked to take over");
        }
    }

    @PostMapping("/handover")
    ResponseEntity<Void> offer(
            Actor actor,
            Arrival arrival,
            ExpectedVersion expected,
            @PathVariable IdeaId id,
            @RequestBody Handover handover) {
        UnitId unit = unitOf(actor, handover.agent(), arrival);
        OfferHandover command =
                new OfferHandover(id, expected.part(CHARGE), actor.subject(), handover.agent(), unit, arrival.at());
        return decisions.decide(actor, command).noContent();
    }

    @PostMapping("/release")
    ResponseEntity<Void> release(Actor actor, Arrival arrival, @PathVariable IdeaId id) {
        return decisions
                .decide(actor, new ReleaseCharge(id, actor.subject(), arrival.at()))
                .noContent();
    }

    private IdeaSeen idea(Actor actor, IdeaId id, Positions seen) {
        Openness idea = ideas.find(actor.authority(), id, seen);
        return new IdeaSeen(idea.campaignId(), idea.open(), idea.position());
    }

    private @Nullable UnitId unitOf(Actor actor, AgentId agent, Arrival arrival) {
        return members.unitOf(actor.authority(), agent, arrival.at());
    }
}
