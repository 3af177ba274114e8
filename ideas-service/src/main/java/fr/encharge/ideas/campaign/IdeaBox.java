package fr.encharge.ideas.campaign;

import static java.time.temporal.ChronoUnit.DAYS;

import fr.encharge.ideas.campaign.CampaignCommand.OpenIdeaBox;
import fr.encharge.platform.event.Decided;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.text.TextPlace;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The permanent campaign of each authority, opened when it is first needed. */
@Component
public class IdeaBox {

    private static final String TITLE = "Boîte à idées";

    private final Decisions decisions;
    private final Sealer sealer;
    private final Set<AuthorityId> known = ConcurrentHashMap.newKeySet();

    IdeaBox(Decisions decisions, Sealer sealer) {
        this.decisions = decisions;
        this.sealer = sealer;
    }

    /**
     * Opens the authority's idea box unless it is. It opens with the day, so that of two first requests at once neither
     * comes too early.
     *
     * @return what a view must have reached to show it; nothing when this process knew it
     */
    public Positions open(AuthorityId authority, Instant at) {
        if (known.contains(authority)) {
            return Positions.none();
        }
        CampaignId id = CampaignId.of(authority, Slug.IDEA_BOX);
        SealedText title = sealer.seal(new TextPlace(authority, id.value(), "title"), "open", TITLE);
        Decided decided = decisions.decide(
                Actor.automation(authority, "IdeaBox"), new OpenIdeaBox(id, title, at.truncatedTo(DAYS)));
        known.add(authority);
        return Positions.of(decided.log(), decided.position());
    }
}
