package fr.encharge.ideas.ideapage;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdeaPageView {

    @Bean("view.ideapage")
    static View view() {
        return View.named(IdeaPageProjection.VIEW)
                .collection(IdeaPageProjection.PAGES)
                .followsLog()
                .projectedBy(new IdeaPageProjection())
                .build();
    }
}
