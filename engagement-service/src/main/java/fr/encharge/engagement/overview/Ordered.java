package fr.encharge.engagement.overview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static fr.encharge.engagement.overview.OverviewRule.A_PERIOD_IS_SHORT_ENOUGH_TO_COUNT;

import fr.encharge.platform.view.Documents;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Documents in the order of a key that begins with a day, read page by page, so that neither a query nor the memory grows
 * with what an authority has ever done.
 *
 * @param most how many documents are read before a period is said to be too long
 */
record Ordered(Documents documents, String key, int most) {

    /** @throws fr.encharge.platform.rule.RuleViolated when the period holds more than that */
    void forEachOf(Period period, Consumer<Document> reader) {
        Bson after = gte(key, period.from().toString());
        Bson before = lt(key, period.to().plusDays(1).toString());
        int read = 0;
        List<Document> page;
        do {
            page = documents.find(and(after, before), ascending(key), Documents.MOST);
            read += page.size();
            A_PERIOD_IS_SHORT_ENOUGH_TO_COUNT.holds(read <= most);
            page.forEach(reader);
            after = page.isEmpty() ? after : gt(key, page.get(page.size() - 1).getString(key));
        } while (page.size() == Documents.MOST);
    }
}
