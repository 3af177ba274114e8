package fr.encharge.voting.tally;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TallyView {

    @Bean
    View tallyView() {
        return TallyProjection.view();
    }
}
