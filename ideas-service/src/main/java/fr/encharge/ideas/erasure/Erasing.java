package fr.encharge.ideas.erasure;

import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.view.Automation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Erasing {

    @Bean
    static Automation whenTextIsErased(Sealer sealer) {
        return Automation.named(WhenTextIsErased.NAME, new WhenTextIsErased(sealer));
    }
}
