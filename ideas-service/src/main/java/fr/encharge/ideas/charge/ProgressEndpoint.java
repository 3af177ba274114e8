package fr.encharge.ideas.charge;

import fr.encharge.ideas.charge.ChargeCommand.AskForHelp;
import fr.encharge.ideas.charge.ChargeCommand.CompleteCharge;
import fr.encharge.ideas.charge.ChargeCommand.NoteProgress;
import fr.encharge.ideas.charge.ChargeCommand.RenewLease;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.openideas.OpenIdeas;
import fr.encharge.ideas.text.PlainText;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.text.TextPlace;
import fr.encharge.platform.web.Arrival;
import fr.encharge.platform.web.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the holder of a charge tells of it. */
@RestController
@RequestMapping("/api/v1/ideas/{id}/charge")
class ProgressEndpoint {

    private final Decisions decisions;
    private final Sealer sealer;
    private final OpenIdeas ideas;

    ProgressEndpoint(Decisions decisions, Sealer sealer, OpenIdeas ideas) {
        this.decisions = decisions;
        this.sealer = sealer;
        this.ideas = ideas;
    }

    @PostMapping("/renewal")
    ResponseEntity<Void> renew(Actor actor, Arrival arrival, @PathVariable IdeaId id, @RequestBody Until lease) {
        return decisions
                .decide(actor, new RenewLease(id, actor.subject(), lease.until(), arrival.at()))
                .noContent();
    }

    record Words(String text) {

        Words {
            text = PlainText.required("text", text, 5_000);
        }
    }

    @PostMapping("/note")
    ResponseEntity<Void> note(
            Actor actor,
            Arrival arrival,
            IdempotencyKey key,
            Positions seen,
            @PathVariable IdeaId id,
            @RequestBody Words words) {
        SealedText note = seal(actor, id, seen, key, "note", words);
        return decisions
                .decide(actor, new NoteProgress(id, actor.subject(), note, arrival.at()))
                .noContent();
    }

    @PostMapping("/help")
    ResponseEntity<Void> askForHelp(
            Actor actor,
            Arrival arrival,
            IdempotencyKey key,
            Positions seen,
            @PathVariable IdeaId id,
            @RequestBody Words words) {
        SealedText request = seal(actor, id, seen, key, "help", words);
        return decisions
                .decide(actor, new AskForHelp(id, actor.subject(), request, arrival.at()))
                .noContent();
    }

    @PostMapping("/completion")
    ResponseEntity<Void> complete(
            Actor actor,
            Arrival arrival,
            IdempotencyKey key,
            Positions seen,
            @PathVariable IdeaId id,
            @RequestBody Words words) {
        SealedText effect = seal(actor, id, seen, key, "effect", words);
        return decisions
                .decide(actor, new CompleteCharge(id, actor.subject(), effect, arrival.at()))
                .noContent();
    }

    private SealedText seal(Actor actor, IdeaId id, Positions seen, IdempotencyKey key, String field, Words words) {
        ideas.find(actor.authority(), id, seen);
        String charge = new ChargeId(id).toString();
        return sealer.seal(new TextPlace(actor.authority(), charge, field), key.value(), words.text());
    }
}
