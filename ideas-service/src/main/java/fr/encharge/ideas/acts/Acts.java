package fr.encharge.ideas.acts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import fr.encharge.ideas.listing.Descending;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import fr.encharge.platform.web.Cursor;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done when. */
@Component
class Acts {

    static final Descending LATEST_FIRST = new Descending("at");

    private final AuthorityDocuments acts;

    Acts(Views views) {
        this.acts = views.documents(ActsProjection.VIEW, ActsProjection.ACTS);
    }

    /** @param unit whose agents' proposals; null = all */
    List<Document> page(
            AuthorityId authority, Kind kind, @Nullable UnitId unit, Days days, @Nullable Cursor after, int limit) {
        List<Bson> filters = new ArrayList<>(days.filters());
        filters.add(eq("kind", kind.name()));
        if (unit != null) {
            filters.add(eq("unit", unit.value()));
        }
        filters.add(LATEST_FIRST.beyond(after));
        return acts.of(authority).find(and(filters), LATEST_FIRST.sort(), limit);
    }
}
