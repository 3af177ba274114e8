package fr.encharge.ideas.history;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryView {

    @Bean("view.history")
    static View view() {
        return View.named(HistoryProjection.VIEW)
                .collection(
                        HistoryProjection.ENTRIES,
                        new IndexModel(compoundIndex(ascending("authority", "ideaId"), descending("sequence", "_id"))))
                .followsLog()
                .projectedBy(new HistoryProjection())
                .build();
    }
}
