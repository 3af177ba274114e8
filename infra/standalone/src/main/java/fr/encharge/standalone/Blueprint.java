package fr.encharge.standalone;

import fr.encharge.platform.event.EventNames;
import fr.encharge.platform.message.Announcements;
import fr.encharge.platform.message.Topics;
import fr.encharge.platform.view.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What a service makes of its log, as its own configuration says it: read without starting it, so without port, store and
 * broker.
 *
 * @param database where its log and its views are
 * @param names of the events in its log
 * @param topics that carry its log
 */
public record Blueprint(
        String service,
        String log,
        String database,
        EventNames names,
        List<View> views,
        Announcements announcements,
        List<String> topics) {

    public static List<Blueprint> all() {
        return Stream.of(Service.values()).map(Blueprint::of).toList();
    }

    private static Blueprint of(Service service) {
        Map<String, String> properties = Map.of(
                "spring.config.name", service.label(),
                "spring.boot.enableautoconfiguration", "false",
                "spring.main.lazy-initialization", "true");
        try (ConfigurableApplicationContext context = Contexts.start(
                service.application(), WebApplicationType.NONE, properties, withoutWhatStartsByItself())) {
            return new Blueprint(
                    service.label(),
                    context.getEnvironment().getProperty("encharge.log", service.label()),
                    Surroundings.database(service),
                    context.getBean(EventNames.class),
                    List.copyOf(context.getBeansOfType(View.class).values()),
                    context.getBean(Announcements.class),
                    context.getBean(Topics.class).names());
        }
    }

    private static ApplicationContextInitializer<GenericApplicationContext> withoutWhatStartsByItself() {
        return context -> context.addBeanFactoryPostProcessor(beans -> {
            for (String name : beans.getBeanNamesForType(Lifecycle.class, true, false)) {
                if (context.containsBeanDefinition(name)) {
                    context.removeBeanDefinition(name);
                }
            }
        });
    }
}
