package fr.encharge.ideas.campaigns;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignsView {

    @Bean("view.campaigns")
    static View view() {
        return View.named(CampaignsProjection.VIEW)
                .collection(
                        CampaignsProjection.CALLS,
                        new IndexModel(compoundIndex(ascending("authority"), descending("opensAt", "_id"))))
                .followsLog()
                .projectedBy(new CampaignsProjection())
                .build();
    }
}
