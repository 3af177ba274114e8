package fr.encharge.ideas.openideas;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenIdeasView {

    @Bean("view.openideas")
    static View view() {
        return View.named(OpenIdeasProjection.VIEW)
                .collection(OpenIdeasProjection.IDEAS)
                .followsLog()
                .projectedBy(new OpenIdeasProjection())
                .build();
    }
}
