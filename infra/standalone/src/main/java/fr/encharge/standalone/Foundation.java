package fr.encharge.standalone;

import fr.encharge.embedded.EmbeddedKafka;
import fr.encharge.embedded.EmbeddedMongo;
import fr.encharge.standalone.identity.Accounts;
import fr.encharge.standalone.identity.GatewaySecrets;
import io.micrometer.core.instrument.Metrics;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** What services stand on: broker, store and identity provider of one directory, started side by side. */
final class Foundation {

    private final Settings settings;
    private final FoundationPorts ports;
    private final int gatewayPort;
    private final String secret;

    /** @param secret opens the services' internal doors */
    Foundation(Settings settings, FoundationPorts ports, int gatewayPort, String secret) {
        this.settings = settings;
        this.ports = ports;
        this.gatewayPort = gatewayPort;
        this.secret = secret;
    }

    Surroundings start(SideBySide side, Started started) {
        Path directory = settings.directory();
        var broker =
                side.start(() -> EmbeddedKafka.start(directory.resolve("kafka"), ports.broker(), settings.fsync()));
        var store = side.start(() -> EmbeddedMongo.start(directory.resolve("mongo"), ports.store(), settings.fsync()));
        var gateway = GatewaySecrets.openOrCreate(identityDirectory());
        var identity = side.start(() -> startIdentity(gateway.clientSecret()));
        String brokerAddress = broker.takenBy(started).bootstrapServers();
        EmbeddedMongo mongo = store.takenBy(started);
        started.add(new StoreMetrics(mongo, Metrics.globalRegistry));
        return new Surroundings(
                brokerAddress,
                mongo.uri(),
                at(identity.takenBy(started)),
                IdentityContext.issuer(gatewayPort),
                secret,
                gateway);
    }

    private ConfigurableApplicationContext startIdentity(String clientSecret) {
        Path directory = identityDirectory();
        var accounts = Accounts.openOrCreate(directory, settings.authority(), settings.accounts());
        return IdentityContext.start(ports.identity(), gatewayPort, directory, accounts, clientSecret);
    }

    private Path identityDirectory() {
        return settings.directory().resolve("identity");
    }

    static URI at(ConfigurableApplicationContext context) {
        return URI.create("http://127.0.0.1:" + Contexts.port(context));
    }
}
