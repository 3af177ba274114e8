package fr.encharge.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import fr.encharge.platform.event.EventNames;
import fr.encharge.platform.message.Announcements;
import fr.encharge.platform.message.Topics;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.text.WordMarks;
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

    /** @param store where the keys of texts are: views open some */
    public static List<Blueprint> all(MongoClient store) {
        return Stream.of(Service.values())
                .map(service -> of(service, store.getDatabase(Surroundings.database(service))))
                .toList();
    }

    private static Blueprint of(Service service, MongoDatabase database) {
        Map<String, String> properties = Map.of(
                "spring.config.name", service.label(),
                "spring.boot.enableautoconfiguration", "false",
                "spring.main.lazy-initialization", "true");
        try (ConfigurableApplicationContext context = Contexts.start(
                service.application(), WebApplicationType.NONE, properties, withoutWhatStartsByItself(database))) {
            return new Blueprint(
                    service.label(),
                    context.getEnvironment().getProperty("encharge.log", service.label()),
                    database.getName(),
                    context.getBean(EventNames.class),
                    List.copyOf(context.getBeansOfType(View.class).values()),
                    context.getBean(Announcements.class),
                    context.getBean(Topics.class).names());
        }
    }

    private static ApplicationContextInitializer<GenericApplicationContext> withoutWhatStartsByItself(
            MongoDatabase database) {
        return context -> context.addBeanFactoryPostProcessor(beans -> {
            context.registerBean(Sealer.class, () -> new Sealer(database));
            context.registerBean(WordMarks.class, () -> new WordMarks(database));
            for (String name : beans.getBeanNamesForType(Lifecycle.class, true, false)) {
                if (context.containsBeanDefinition(name)) {
                    context.removeBeanDefinition(name);
                }
            }
        });
    }
}
