package fr.encharge.ideas.openideas;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import org.springframework.stereotype.Component;

/** The ideas that somebody may take charge of, and those that nobody may any more. */
@Component
public class OpenIdeas {

    private final Views views;
    private final AuthorityDocuments ideas;

    OpenIdeas(Views views) {
        this.views = views;
        this.ideas = views.documents(OpenIdeasProjection.VIEW, OpenIdeasProjection.IDEAS);
    }

    /**
     * What is known of an idea, once what the client has seen is known.
     *
     * @throws NotFound when this authority has no such idea
     */
    public Openness find(AuthorityId authority, IdeaId id, Positions seen) {
        views.await(OpenIdeasProjection.VIEW, seen);
        long position = views.position(OpenIdeasProjection.VIEW, "ideas");
        return ideas.of(authority)
                .findOne(id.value())
                .filter(idea -> idea.containsKey("campaignId"))
                .map(idea ->
                        new Openness(new CampaignId(idea.getString("campaignId")), idea.getBoolean("open"), position))
                .orElseThrow(NotFound::new);
    }
}
