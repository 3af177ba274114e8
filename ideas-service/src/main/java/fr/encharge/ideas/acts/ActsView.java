package fr.encharge.ideas.acts;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import fr.encharge.platform.view.View;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActsView {

    private static final Bson LATEST_FIRST = descending("at", "_id");

    @Bean("view.acts")
    static View view() {
        return View.named(ActsProjection.VIEW)
                .collection(
                        ActsProjection.ACTS,
                        new IndexModel(compoundIndex(ascending("authority", "kind"), LATEST_FIRST)),
                        new IndexModel(compoundIndex(ascending("authority", "kind", "unit"), LATEST_FIRST)))
                .followsLog()
                .projectedBy(new ActsProjection())
                .build();
    }
}
