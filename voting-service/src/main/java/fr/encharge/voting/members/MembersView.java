package fr.encharge.voting.members;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembersView {

    @Bean
    View membersView() {
        return MembersProjection.view();
    }
}
