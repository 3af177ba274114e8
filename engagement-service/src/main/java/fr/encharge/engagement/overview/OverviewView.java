package fr.encharge.engagement.overview;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OverviewView {

    @Bean
    static View viewOfOverview() {
        return OverviewProjection.view();
    }
}
