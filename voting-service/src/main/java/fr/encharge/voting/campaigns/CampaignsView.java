package fr.encharge.voting.campaigns;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignsView {

    @Bean
    static View viewOfCampaigns() {
        return View.named(CampaignsProjection.VIEW)
                .collection(CampaignsProjection.KNOWN)
                .followsTopic("ideas.campaigns", CampaignOpened.class, CampaignRescheduled.class)
                .projectedBy(new CampaignsProjection())
                .build();
    }
}
