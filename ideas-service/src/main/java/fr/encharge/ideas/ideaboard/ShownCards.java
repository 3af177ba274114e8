package fr.encharge.ideas.ideaboard;

import fr.encharge.ideas.campaigns.CampaignBrief;
import fr.encharge.ideas.campaigns.Campaigns;
import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.Sealer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Cards with their titles to read and their campaigns' names. */
@Component
public class ShownCards {

    private final IdeaCards cards;
    private final Campaigns campaigns;
    private final Sealer sealer;

    ShownCards(IdeaCards cards, Campaigns campaigns, Sealer sealer) {
        this.cards = cards;
        this.campaigns = campaigns;
        this.sealer = sealer;
    }

    /** At most as many ideas as a page has; also those that were withdrawn. */
    public Map<String, IdeaCard> byId(AuthorityId authority, Set<String> ideaIds) {
        return of(authority, cards.of(authority, ideaIds)).stream()
                .collect(Collectors.toMap(IdeaCard::id, Function.identity()));
    }

    List<IdeaCard> of(AuthorityId authority, List<Document> found) {
        Map<String, CampaignBrief> briefs = campaigns.briefs(
                authority,
                found.stream().map(card -> card.getString("campaignId")).collect(Collectors.toSet()));
        OpenedTexts texts = new OpenedTexts(
                sealer,
                found.stream().flatMap(card -> IdeaCard.texts(authority, card)).toList());
        return found.stream().map(card -> IdeaCard.of(card, briefs, texts)).toList();
    }
}
