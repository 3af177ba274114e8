package fr.encharge.platform.view;

import com.mongodb.client.MongoDatabase;
import fr.encharge.platform.message.CommitLog;
import fr.encharge.platform.message.KafkaClients;
import fr.encharge.platform.message.MessageAutoConfiguration;
import fr.encharge.platform.message.Patience;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The views and automations of a service, which follow from its start to its end. */
@AutoConfiguration(after = MessageAutoConfiguration.class)
public class ViewAutoConfiguration {

    @Bean
    Followers followers(
            @Value("${encharge.service}") String service,
            MongoDatabase database,
            ObjectProvider<CommitLog> log,
            KafkaClients clients,
            ObjectProvider<View> views,
            ObjectProvider<Automation> automations) {
        Followers.Means means = new Followers.Means(
                service, database, log.getIfAvailable(), clients, Clock.systemUTC(), Patience.USUAL);
        return new Followers(
                means,
                views.orderedStream().map(view -> new ViewStore(view, database)).toList(),
                automations
                        .orderedStream()
                        .map(automation -> new AutomationStore(automation, database))
                        .toList());
    }

    @Bean
    Views views(
            MongoDatabase database, ObjectProvider<CommitLog> log, ObjectProvider<View> views, Followers followers) {
        CommitLog own = log.getIfAvailable();
        List<ViewStore> stores =
                views.orderedStream().map(view -> new ViewStore(view, database)).toList();
        return new Views(own == null ? null : own.name(), stores, followers::signalOf);
    }

    @Bean
    ViewsEndpoint viewsEndpoint(
            Views views,
            Followers followers,
            MongoDatabase database,
            ObjectProvider<Clock> clock,
            @Value("${encharge.operator.secret:}") String secret) {
        return new ViewsEndpoint(views, followers, new Skips(database), clock.getIfAvailable(Clock::systemUTC), secret);
    }

    @Bean
    WebMvcConfigurer shownViews(Views views) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ShownViews(views));
            }
        };
    }

    @Bean
    FollowersHealth followersHealthIndicator(Followers followers) {
        return new FollowersHealth(followers::isRunning, followers::byName);
    }

    @Bean
    FollowersMetrics followersMetrics(
            Followers followers, ObjectProvider<View> views, ObjectProvider<Automation> automations) {
        Stream<String> names = Stream.concat(
                views.orderedStream().map(View::name),
                automations.orderedStream().map(Automation::name));
        return new FollowersMetrics(followers, names.toList());
    }
}
