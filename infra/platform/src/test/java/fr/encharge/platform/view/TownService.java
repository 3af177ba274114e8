package fr.encharge.platform.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.encharge.platform.event.EventNames;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.message.Announcement;
import fr.encharge.platform.message.Announcements;
import fr.encharge.platform.message.MessageType;
import fr.encharge.platform.message.Topics;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.Revision;
import org.bson.Document;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A service for tests with a view of its own log and one of the messages that it sends itself. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TownService {

    sealed interface TownEvent {

        @Revision("1")
        record LampLit(String street) implements TownEvent {}

        @Revision("1")
        record LampLooked(String street) implements TownEvent {}
    }

    @MessageType("fr.encharge.town.lamp-lit.v1")
    record LampLitMessage(String street) {}

    @Bean
    EventNames eventNames() {
        return EventNames.of("town", TownEvent.class);
    }

    @Bean
    Topics topics() {
        return Topics.of("town.lamps");
    }

    @Bean
    Announcements announcements() {
        return event -> event.getPayload() instanceof TownEvent.LampLit lit
                ? List.of(new Announcement("town.lamps", lit.street(), new LampLitMessage(lit.street())))
                : List.of();
    }

    @Bean
    View near() {
        return View.named("near")
                .collection("streets", new IndexModel(Indexes.ascending("authority", "lit")))
                .followsLog()
                .projectedBy(new Projection())
                .build();
    }

    @Bean
    View far() {
        return View.named("far")
                .collection("streets", new IndexModel(Indexes.ascending("authority", "lit")))
                .followsTopic("town.lamps", LampLitMessage.class)
                .projectedBy(new Projection())
                .build();
    }

    static final class Projection {

        @EventHandler
        void project(TownEvent.LampLit lit, Changes changes) {
            changes.update("streets", lit.street(), Updates.inc("lit", 1));
        }

        @EventHandler
        void project(LampLitMessage lit, Changes changes) {
            changes.update("streets", lit.street(), Updates.inc("lit", 1));
        }
    }

    /** Under a path that needs no token. */
    @RestController
    static final class LampsEndpoint {

        private final Views views;

        LampsEndpoint(Views views) {
            this.views = views;
        }

        @Shows("near")
        @GetMapping("/internal/near/{authority}")
        List<Document> near(@PathVariable String authority) {
            return lit("near", authority);
        }

        @Shows({"near", "far"})
        @GetMapping("/internal/far/{authority}")
        List<Document> far(@PathVariable String authority) {
            return lit("far", authority);
        }

        private List<Document> lit(String view, String authority) {
            return views.documents(view, "streets")
                    .of(new AuthorityId(authority))
                    .find(Filters.gt("lit", 0), Sorts.ascending("_id"), 10);
        }
    }
}
