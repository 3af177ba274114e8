package fr.encharge.ideas.waiting;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WaitingView {

    @Bean("view.waiting")
    static View view() {
        return View.named(WaitingProjection.VIEW)
                .collection(
                        WaitingProjection.IDEAS,
                        new IndexModel(ascending("authority", "asked", "until")),
                        new IndexModel(ascending("authority", "holder", "until")),
                        new IndexModel(ascending("authority", "owedSince")))
                .followsLog()
                .projectedBy(new WaitingProjection())
                .build();
    }
}
