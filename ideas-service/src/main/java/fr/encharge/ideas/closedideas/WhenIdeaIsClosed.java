package fr.encharge.ideas.closedideas;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.charge.ChargeCommand.EndCharge;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaWithdrawn;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** When an idea is withdrawn or declined, its charge ends, and nobody is to blame. */
final class WhenIdeaIsClosed {

    static final String NAME = "WhenIdeaIsClosed";

    private final Decisions decisions;

    WhenIdeaIsClosed(Decisions decisions) {
        this.decisions = decisions;
    }

    @EventHandler
    void react(IdeaWithdrawn withdrawn, @MetaDataValue("authority") String authority) {
        end(authority, withdrawn.ideaId(), withdrawn.campaignId(), withdrawn.at());
    }

    @EventHandler
    void react(IdeaDeclined declined, @MetaDataValue("authority") String authority) {
        end(authority, declined.ideaId(), declined.campaignId(), declined.at());
    }

    private void end(String authority, IdeaId idea, CampaignId campaign, Instant at) {
        decisions.decide(Actor.automation(new AuthorityId(authority), NAME), new EndCharge(idea, campaign, at));
    }
}
