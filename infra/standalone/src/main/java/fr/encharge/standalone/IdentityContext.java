package fr.encharge.standalone;

import com.nimbusds.jose.jwk.RSAKey;
import fr.encharge.standalone.identity.Accounts;
import fr.encharge.standalone.identity.IdentityApplication;
import fr.encharge.standalone.identity.SigningKey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The identity provider's context; it is reached through the gateway, at {@code /identity}. */
final class IdentityContext {

    private static final String PATH = "/identity";

    private IdentityContext() {}

    static String issuer(int gatewayPort) {
        return "http://localhost:" + gatewayPort + PATH;
    }

    static ConfigurableApplicationContext start(
            int port, int gatewayPort, Path directory, Accounts accounts, String clientSecret) {
        ApplicationContextInitializer<GenericApplicationContext> beans = context -> {
            context.registerBean(RSAKey.class, () -> SigningKey.openOrCreate(directory));
            context.registerBean(Accounts.class, () -> accounts);
        };
        return Contexts.start(
                IdentityApplication.class,
                WebApplicationType.SERVLET,
                properties(port, gatewayPort, directory, clientSecret),
                beans);
    }

    private static Map<String, String> properties(int port, int gatewayPort, Path directory, String clientSecret) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.config.name", "identity");
        properties.put("spring.jmx.enabled", "false");
        properties.put("server.port", String.valueOf(port));
        properties.put("server.address", "127.0.0.1");
        properties.put("server.servlet.context-path", PATH);
        properties.put("server.servlet.session.cookie.name", "encharge-identity");
        properties.put("server.servlet.session.cookie.secure", "true");
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("encharge.security.issuer", issuer(gatewayPort));
        properties.put("encharge.identity.directory", directory.toString());
        properties.put("encharge.identity.client-secret", clientSecret);
        properties.put(
                "encharge.identity.gateway", "http://localhost:%1$d,http://127.0.0.1:%1$d".formatted(gatewayPort));
        return properties;
    }
}
