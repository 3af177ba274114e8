package fr.encharge.voting.campaigns;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignsView {

    @Bean
    View campaignsView() {
        return CampaignsProjection.view();
    }
}
