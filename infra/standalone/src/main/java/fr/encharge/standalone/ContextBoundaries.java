package fr.encharge.standalone;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps from each context what others have brought to the classpath that they share. Run alone, a service has none of
 * it there; so this changes nothing but what the sharing would.
 */
final class ContextBoundaries implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The property that says which context this is; without it nothing is kept from anybody. */
    static final String CONTEXT = "encharge.standalone.context";

    static final String SERVICE = "service";
    static final String GATEWAY = "gateway";

    private static final Map<String, List<String>> FOREIGN = Map.of(
            SERVICE,
            List.of(
                    "org.springframework.cloud.",
                    "org.springframework.boot.http.client.",
                    "org.springframework.boot.http.codec.",
                    "org.springframework.boot.netty.",
                    "org.springframework.boot.reactor.",
                    "org.springframework.boot.restclient.",
                    "org.springframework.boot.security.oauth2.server.authorization.",
                    "org.springframework.boot.validation.",
                    "org.springframework.boot.webflux."),
            GATEWAY,
            List.of(
                    "fr.encharge.",
                    "org.axonframework.",
                    "org.springframework.boot.mongodb.",
                    "org.springframework.boot.kafka.",
                    "org.springframework.boot.webmvc.",
                    "org.springframework.boot.tomcat.",
                    "org.springframework.boot.servlet.",
                    "org.springframework.boot.security.oauth2.server.authorization.",
                    "org.springdoc."));

    private String context = "";

    @Override
    public void setEnvironment(Environment environment) {
        context = environment.getProperty(CONTEXT, "");
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        List<String> foreign = FOREIGN.getOrDefault(context, List.of());
        boolean[] stays = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            stays[i] = name == null || foreign.stream().noneMatch(name::startsWith);
        }
        return stays;
    }
}
