package fr.encharge.ideas.closedideas;

import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.view.Automation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClosedIdeas {

    @Bean
    static Automation whenIdeaIsClosed(Decisions decisions) {
        return Automation.named(WhenIdeaIsClosed.NAME, new WhenIdeaIsClosed(decisions));
    }
}
