package fr.encharge.platform.service;

import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.service.LampCommand.BreakLamp;
import fr.encharge.platform.service.LampCommand.LightLamp;
import fr.encharge.platform.web.Arrival;
import fr.encharge.platform.web.ExpectedVersion;
import fr.encharge.platform.web.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

@RestController
@RequestMapping("/lamps")
class LampEndpoint {

    private final Decisions decisions;

    LampEndpoint(Decisions decisions) {
        this.decisions = decisions;
    }

    record Place(String street, int number) {

        Place {
            InvalidValue.unless(street != null && !street.isBlank(), "street", "the name of a street");
        }
    }

    @PutMapping("/{id}")
    ResponseEntity<Void> light(Actor actor, Arrival arrival, @PathVariable String id) {
        return decisions.decide(actor, new LightLamp(id, arrival.at())).noContent();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> breakIt(Actor actor, @PathVariable String id) {
        return decisions.decide(actor, new BreakLamp(id)).noContent();
    }

    @PostMapping
    ResponseEntity<Place> place(Actor actor, IdempotencyKey key, @RequestBody Place place) {
        actor.needs(Role.STEWARD);
        return ResponseEntity.ok(place);
    }

    @PostMapping("/{id}/paint")
    ResponseEntity<Long> paint(ExpectedVersion expected, @PathVariable String id) {
        return ResponseEntity.ok(expected.part(0));
    }

    /** What the container tells of a stream whose listener has gone. */
    @GetMapping("/{id}/glow")
    void glow(@PathVariable String id) throws AsyncRequestNotUsableException {
        throw new AsyncRequestNotUsableException("nobody looks at " + id);
    }

    @GetMapping
    ResponseEntity<String> answer(Actor actor, @RequestParam(required = false) Integer limit) {
        if (limit != null && limit == 13) {
            throw new IllegalStateException("a secret that must not be told");
        }
        return ResponseEntity.ok(actor.subject().value());
    }
}
