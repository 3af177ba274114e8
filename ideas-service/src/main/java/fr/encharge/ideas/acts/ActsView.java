package fr.encharge.ideas.acts;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActsView {

    @Bean("view.acts")
    static View view() {
        return View.named(ActsProjection.VIEW)
                .collection(
                        ActsProjection.ACTS,
                        new IndexModel(compoundIndex(ascending("authority", "kind"), descending("at", "_id"))))
                .followsLog()
                .projectedBy(new ActsProjection())
                .build();
    }
}
