package fr.encharge.ideas.ideaboard;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.listing.Descending;
import fr.encharge.ideas.stage.Stage;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import fr.encharge.platform.web.Cursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards on the board. */
@Component
public class IdeaCards {

    /**
     * Words are indexed with the date and not with the votes, since every vote would move a card in the index of each of
     * its words. So few cards are sorted here; of many, the index of the votes has enough that match.
     */
    private static final int MOST_SORTED = 500;

    private static final int MOST_COMPARED = 100;
    private static final int MOST_SIMILAR = 5;
    private static final int MOST_CATEGORIES = 100;

    private static final Descending NEWEST = Order.NEWEST.descending();

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

    List<Document> of(AuthorityId authority, Set<String> ids) {
        Bson those = Filters.and(Filters.in("_id", ids), Filters.exists("proposedAt"));
        return ids.isEmpty()
                ? List.of()
                : cards.of(authority)
                        .without(IdeaBoardProjection.MARKS)
                        .find(those, Sorts.descending("_id"), ids.size());
    }

    List<Document> page(AuthorityId authority, Narrowing narrowing, @Nullable Cursor after, int limit) {
        Descending order = narrowing.order().descending();
        if (!narrowing.marks().isEmpty() && narrowing.order() != Order.NEWEST) {
            List<Document> found = find(authority, narrowing.filter(), NEWEST, null, MOST_SORTED);
            if (found.size() < MOST_SORTED) {
                return order.page(found, after, limit);
            }
        }
        return find(authority, narrowing.filter(), order, after, limit);
    }

    /** The latest cards of each word, those first that share most words; one shared word of several is chance. */
    List<Document> similar(AuthorityId authority, List<Long> marks) {
        Map<String, Similar> similar = new HashMap<>();
        for (Long mark : marks) {
            Bson withIt = Filters.and(Stage.standing(), Filters.eq(IdeaBoardProjection.MARKS, mark));
            for (Document card : find(authority, withIt, NEWEST, null, MOST_COMPARED)) {
                similar.merge(card.getString("_id"), new Similar(card, 1), Similar::and);
            }
        }
        int enough = marks.size() < 3 ? 1 : 2;
        return similar.values().stream()
                .filter(card -> card.shared() >= enough)
                .sorted(Comparator.comparing(Similar::shared)
                        .thenComparing(Similar::proposedAt)
                        .reversed())
                .limit(MOST_SIMILAR)
                .map(Similar::card)
                .toList();
    }

    /** The categories that ideas are filed under, in the order of their letters: from each one the index tells the next. */
    List<String> categories(AuthorityId authority) {
        List<String> categories = new ArrayList<>();
        Optional<String> next = categoryAfter(authority, "");
        while (next.isPresent() && categories.size() < MOST_CATEGORIES) {
            categories.add(next.get());
            next = categoryAfter(authority, next.get());
        }
        return categories;
    }

    private Optional<String> categoryAfter(AuthorityId authority, String last) {
        Bson beyond = Filters.and(Stage.standing(), Filters.gt("category", last));
        return cards.of(authority).find(beyond, Sorts.ascending("category"), 1).stream()
                .map(card -> card.getString("category"))
                .findFirst();
    }

    private record Similar(Document card, int shared) {

        Similar and(Similar more) {
            return new Similar(more.card, shared + more.shared);
        }

        Date proposedAt() {
            return card.getDate("proposedAt");
        }
    }

    private List<Document> find(
            AuthorityId authority, Bson filter, Descending order, @Nullable Cursor after, int limit) {
        return cards.of(authority)
                .without(IdeaBoardProjection.MARKS)
                .find(Filters.and(filter, order.beyond(after)), order.sort(), limit);
    }
}
