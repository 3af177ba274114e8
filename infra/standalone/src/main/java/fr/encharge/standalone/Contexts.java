package fr.encharge.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Starts Spring contexts beside each other: none of them touches the logging or the shutdown of the process. */
final class Contexts {

    static {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    private static final String REACTOR_HOOK = "securityReactorContextSubscriberRegistrar";

    private static final Logger log = LoggerFactory.getLogger(Contexts.class);

    private Contexts() {}

    /** @throws StartFailed with the innermost reason */
    static ConfigurableApplicationContext start(
            Class<?> application,
            WebApplicationType kind,
            Map<String, String> properties,
            ApplicationContextInitializer<?>... initializers) {
        try {
            return new SpringApplicationBuilder(application)
                    .web(kind)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .initializers(initializers)
                    .initializers(Contexts::leaveReactorAlone)
                    .run(arguments(properties));
        } catch (RuntimeException e) {
            log.error("{} cannot start", application.getName(), e);
            String reason = NestedExceptionUtils.getMostSpecificCause(e).toString();
            throw new StartFailed(application.getSimpleName() + " cannot start: " + reason, e);
        }
    }

    /**
     * Spring Security hooks into every Reactor chain of the process, for the sake of clients that no service has. Here the
     * chains are the gateway's, which would carry that with each request.
     */
    private static void leaveReactorAlone(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(factory -> {
            if (factory instanceof BeanDefinitionRegistry beans && beans.containsBeanDefinition(REACTOR_HOOK)) {
                beans.removeBeanDefinition(REACTOR_HOOK);
            }
        });
    }

    static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** As arguments they win over the service's own file and over the environment of the process. */
    private static String[] arguments(Map<String, String> properties) {
        List<String> arguments = new ArrayList<>();
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }
}
