package fr.encharge.ideas.erasure;

import fr.encharge.ideas.charge.ChargeCommand.EraseNote;
import fr.encharge.ideas.history.History;
import fr.encharge.ideas.idea.IdeaCommand.EraseText;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.platform.event.Decided;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Arrival;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Erases what somebody wrote. The fact is stored first, then the keys go, so that who is told that a text is gone cannot
 * read it any more; a wording that the history did not show yet goes by {@link WhenTextIsErased}.
 */
@RestController
@RequestMapping("/api/v1/ideas/{id}")
class TextEndpoint {

    private final Decisions decisions;
    private final History history;
    private final Sealer sealer;

    TextEndpoint(Decisions decisions, History history, Sealer sealer) {
        this.decisions = decisions;
        this.history = history;
        this.sealer = sealer;
    }

    @DeleteMapping("/texts/{field}")
    @Shows("history")
    ResponseEntity<Void> erase(Actor actor, Arrival arrival, @PathVariable IdeaId id, @PathVariable String field) {
        IdeaText text = IdeaText.named(field);
        Set<UUID> keys = history.keys(actor.authority(), id, text.field());
        Decided decided =
                decisions.decide(actor, new EraseText(id, text, actor.subject(), actor.is(Role.STEWARD), arrival.at()));
        keys.forEach(sealer::erase);
        return decided.noContent();
    }

    /** A note, a call for help or a declared effect, by the key that the history shows. */
    @DeleteMapping("/charge/texts/{key}")
    @Shows("history")
    ResponseEntity<Void> erase(Actor actor, Arrival arrival, @PathVariable IdeaId id, @PathVariable UUID key) {
        if (Stream.of("note", "help", "effect")
                .noneMatch(field -> history.keys(actor.authority(), id, field).contains(key))) {
            throw new NotFound();
        }
        Decided decided =
                decisions.decide(actor, new EraseNote(id, key, actor.subject(), actor.is(Role.STEWARD), arrival.at()));
        sealer.erase(key);
        return decided.noContent();
    }
}
