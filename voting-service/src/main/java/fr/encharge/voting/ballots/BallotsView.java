package fr.encharge.voting.ballots;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BallotsView {

    @Bean
    static View viewOfBallots() {
        return View.named(BallotsProjection.VIEW)
                .collection(BallotsProjection.OWN)
                .followsLog()
                .projectedBy(new BallotsProjection())
                .build();
    }
}
