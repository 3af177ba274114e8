package fr.encharge.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway with doubles of everything behind it. */
final class Town implements AutoCloseable {

    final ServiceDouble ideas = new ServiceDouble("ideas");
    final ServiceDouble voting = new ServiceDouble("voting");
    final ServiceDouble engagement = new ServiceDouble("engagement");
    final ServiceDouble pages = new ServiceDouble("identity");
    final IdentityDouble identity;
    private final boolean mine;
    final ConfigurableApplicationContext gateway;
    final Client client;

    Town(String... settings) {
        this(new IdentityDouble(), true, settings);
    }

    /** A second gateway before the same provider, which stays when the town goes. */
    Town(IdentityDouble identity, String... settings) {
        this(identity, false, settings);
    }

    private Town(IdentityDouble identity, boolean mine, String... settings) {
        this.mine = mine;
        this.identity = identity;
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--encharge.gateway.ideas=" + ideas.uri(),
                "--encharge.gateway.voting=" + voting.uri(),
                "--encharge.gateway.engagement=" + engagement.uri(),
                "--encharge.security.jwk-set-uri=" + identity.jwkSetUri(),
                "--encharge.security.issuer=" + IdentityDouble.ISSUER));
        all.addAll(List.of(settings));
        this.gateway = GatewayApplication.builder()
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .registerShutdownHook(false)
                // whether the web application was built or not
                .properties("encharge.gateway.web=classpath:/nowhere/")
                .run(all.toArray(String[]::new));
        this.client = new Client(port("local.server.port"));
    }

    int port(String property) {
        return gateway.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    URI uri(String path) {
        return client.uri(path);
    }

    @Override
    public void close() {
        gateway.close();
        List.of(ideas, voting, engagement, pages).forEach(ServiceDouble::close);
        if (mine) {
            identity.close();
        }
    }
}
