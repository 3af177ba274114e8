package fr.encharge.gateway.route;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Where the services are.
 *
 * @param identity the provider that is to be reached through this port, or null when agents reach it elsewhere
 */
@ConfigurationProperties("encharge.gateway")
public record Services(
        URI ideas, URI voting, URI engagement, @Nullable URI identity) {

    public Services {
        Assert.notNull(ideas, "encharge.gateway.ideas is not set");
        Assert.notNull(voting, "encharge.gateway.voting is not set");
        Assert.notNull(engagement, "encharge.gateway.engagement is not set");
    }
}
