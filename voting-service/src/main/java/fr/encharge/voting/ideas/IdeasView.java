package fr.encharge.voting.ideas;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdeasView {

    @Bean
    View ideasView() {
        return IdeasProjection.view();
    }
}
