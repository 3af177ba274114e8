package fr.encharge.gateway.route;

import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/**
 * Event loops that belong to this gateway alone. Reactor Netty's global ones end, for the whole JVM, with the first
 * context that closes.
 */
@Configuration(proxyBeanMethods = false)
class OwnThreads {

    @Bean
    ReactorResourceFactory ownResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        // nothing blocks them: few, so that a request and what it is passed on with often share one and need not wake
        // another
        int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        resources.setLoopResourcesSupplier(() -> LoopResources.create("gateway", loops, true));
        // requests under way have been waited for before
        resources.setShutdownQuietPeriod(Duration.ZERO);
        return resources;
    }

    @Bean
    HttpClientCustomizer clientOnOwnThreads(ReactorResourceFactory resources) {
        return client -> client.runOn(resources.getLoopResources());
    }
}
