package fr.encharge.ideas.ideaboard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.idea.Category;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.ideas.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the board; null = all.
 *
 * @param marks each of which a card must have
 */
record Narrowing(
        Order order,
        List<Long> marks,
        @Nullable CampaignId campaign,
        @Nullable Category category,
        @Nullable UnitId unit,
        @Nullable Stage stage) {

    Bson filter() {
        List<Bson> filters = new ArrayList<>();
        filters.add(order.shown(stage));
        marks.forEach(mark -> filters.add(eq(IdeaBoardProjection.MARKS, mark)));
        if (campaign != null) {
            filters.add(eq("campaignId", campaign.value()));
        }
        if (category != null) {
            filters.add(eq("category", category.label()));
        }
        if (unit != null) {
            filters.add(eq("unit", unit.value()));
        }
        return and(filters);
    }
}
