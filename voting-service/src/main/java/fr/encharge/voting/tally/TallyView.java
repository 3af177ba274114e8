package fr.encharge.voting.tally;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TallyView {

    @Bean
    static View viewOfTally() {
        return View.named(TallyProjection.VIEW)
                .collection(TallyProjection.IDEAS, new IndexModel(Indexes.ascending("authority", "campaign", "_id")))
                .collection(TallyProjection.CAMPAIGNS)
                .followsLog()
                .projectedBy(new TallyProjection())
                .build();
    }
}
