package fr.encharge.standalone;

import fr.encharge.embedded.DataDirectory;
import fr.encharge.embedded.EmbeddedStartFailed;
import fr.encharge.gateway.GatewayApplication;
import fr.encharge.standalone.state.RunFile;
import fr.encharge.standalone.state.ScrapeFile;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole platform in this JVM, all its state in one directory: broker, store and identity provider first, side by
 * side, then the services, then the gateway, the only door for others. It is started when the gateway says that all of
 * it is healthy, and closes in the opposite order.
 */
public final class Standalone implements AutoCloseable {

    private final Settings settings;
    private final Started started = new Started();
    private final String secret = UUID.randomUUID().toString();
    private int port;

    private Standalone(Settings settings) {
        this.settings = settings;
    }

    /** Not started yet, so that whoever closes it can have it in hand before {@link #start()} returns. */
    public static Standalone of(Settings settings) {
        return new Standalone(settings);
    }

    /** @throws StartFailed if the platform cannot start; then nothing of it is left running */
    public static Standalone start(Settings settings) {
        Standalone platform = of(settings);
        platform.start();
        return platform;
    }

    /** @throws StartFailed if the platform cannot start; then nothing of it is left running */
    public void start() {
        try (var side = new SideBySide()) {
            started.add(DataDirectory.hold(settings.directory()));
            port = Ports.free(settings.address(), settings.port());
            var surroundings = new Foundation(settings, FoundationPorts.FREE, port, secret).start(side, started);
            Map<Service, URI> services = startServices(side, surroundings);
            startGateway(surroundings, services);
            Health.await(URI.create("http://" + settings.reachableAddress() + ":" + port + "/actuator/health"));
            publish(surroundings, services);
        } catch (EmbeddedStartFailed e) {
            close();
            throw new StartFailed(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** The gateway, the address that everybody uses. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** An access token of the account, as {@code ./encharge token} gives it. */
    public String token(String login) {
        return tokens().of(login);
    }

    public LocalTokens tokens() {
        return LocalTokens.of(settings.directory(), IdentityContext.issuer(port));
    }

    @Override
    public void close() {
        started.close();
    }

    private Map<Service, URI> startServices(SideBySide side, Surroundings surroundings) {
        Map<Service, SideBySide.Part<ConfigurableApplicationContext>> starting = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Map<String, String> properties = surroundings.inThisProcess(service);
            starting.put(
                    service,
                    side.start(() -> Contexts.start(
                            service.application(), WebApplicationType.SERVLET, properties, clockOfServices())));
        }
        Map<Service, URI> services = new EnumMap<>(Service.class);
        starting.forEach((service, part) -> services.put(service, Foundation.at(part.takenBy(started))));
        return services;
    }

    private ApplicationContextInitializer<GenericApplicationContext> clockOfServices() {
        return context -> context.registerBean(Clock.class, settings::clock);
    }

    private void startGateway(Surroundings surroundings, Map<Service, URI> services) {
        var properties = surroundings.gatewayInThisProcess(settings.address(), port, services);
        started.add(Contexts.start(GatewayApplication.class, WebApplicationType.REACTIVE, properties));
    }

    private void publish(Surroundings surroundings, Map<Service, URI> services) {
        RunFile run = surroundings.runFile(port, services);
        run.write(settings.directory());
        started.add(() -> RunFile.delete(settings.directory()));
        ScrapeFile.write(settings.directory(), run.services());
        started.add(() -> ScrapeFile.delete(settings.directory()));
    }
}
