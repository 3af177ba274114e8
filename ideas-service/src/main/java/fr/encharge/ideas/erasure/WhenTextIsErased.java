package fr.encharge.ideas.erasure;

import fr.encharge.ideas.charge.ChargeEvent.NoteErased;
import fr.encharge.ideas.idea.IdeaEvent.TextErased;
import fr.encharge.platform.text.Sealer;
import org.axonframework.eventhandling.EventHandler;

/** When a text is erased, its key is deleted, whether or not the request that asked for it lived to do so. */
final class WhenTextIsErased {

    static final String NAME = "WhenTextIsErased";

    private final Sealer sealer;

    WhenTextIsErased(Sealer sealer) {
        this.sealer = sealer;
    }

    @EventHandler
    void react(TextErased erased) {
        sealer.erase(erased.key());
    }

    @EventHandler
    void react(NoteErased erased) {
        sealer.erase(erased.key());
    }
}
