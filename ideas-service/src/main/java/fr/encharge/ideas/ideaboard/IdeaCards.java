package fr.encharge.ideas.ideaboard;

import com.mongodb.client.model.Filters;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import fr.encharge.platform.web.Cursor;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards on the board. */
@Component
public class IdeaCards {

    private final AuthorityDocuments cards;

    IdeaCards(Views views) {
        this.cards = views.documents(IdeaBoardProjection.VIEW, IdeaBoardProjection.CARDS);
    }

    /** How many support an idea; none when there is no card for it. */
    public long votes(AuthorityId authority, IdeaId id) {
        return cards.of(authority)
                .findOne(id.value())
                .filter(card -> card.containsKey("votes"))
                .map(IdeaCard::votes)
                .orElse(0L);
    }

    List<Document> page(AuthorityId authority, Narrowing narrowing, @Nullable Cursor after, int limit) {
        return cards.of(authority)
                .find(
                        Filters.and(
                                narrowing.filter(),
                                narrowing.order().descending().beyond(after)),
                        narrowing.order().descending().sort(),
                        limit);
    }
}
