package fr.encharge.ideas;

import fr.encharge.ideas.campaign.CampaignEvent;
import fr.encharge.ideas.charge.ChargeEvent;
import fr.encharge.ideas.idea.IdeaEvent;
import fr.encharge.platform.event.EventNames;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class IdeasApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(IdeasApplication.class)
                .properties("spring.config.name=ideas")
                .run(arguments);
    }

    /** What the log of this service stores, under which names. */
    @Bean
    static EventNames eventNames() {
        return EventNames.of("ideas", CampaignEvent.class, IdeaEvent.class, ChargeEvent.class);
    }
}
