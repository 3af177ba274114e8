package fr.encharge.ideas.ideaboard;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.text.WordMarks;
import fr.encharge.platform.view.View;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdeaBoardView {

    private static final Bson NEWEST = descending("proposedAt", "_id");
    private static final Bson MOST_SUPPORTED = descending("votes", "_id");

    @Bean("view.ideaboard")
    static View view(Sealer sealer, WordMarks marks) {
        return view(TitleMarks.under(sealer, marks));
    }

    /** A word, a campaign, a category, a unit or a stage of an authority is what a filter narrows the board to. */
    static View view(TitleMarks marks) {
        return View.named(IdeaBoardProjection.VIEW)
                .collection(
                        IdeaBoardProjection.CARDS,
                        index(ascending("authority", IdeaBoardProjection.MARKS), NEWEST),
                        index(ascending("authority"), NEWEST),
                        index(ascending("authority"), MOST_SUPPORTED),
                        index(ascending("authority", "campaignId"), NEWEST),
                        index(ascending("authority", "campaignId"), MOST_SUPPORTED),
                        index(ascending("authority", "holding", "verdict"), MOST_SUPPORTED),
                        index(ascending("authority", "category"), NEWEST),
                        index(ascending("authority", "unit"), NEWEST))
                .followsLog()
                .followsTopic("voting.ballots", BallotChanged.class)
                .projectedBy(new IdeaBoardProjection(marks))
                .build();
    }

    private static IndexModel index(Bson narrowed, Bson order) {
        return new IndexModel(compoundIndex(narrowed, order));
    }
}
