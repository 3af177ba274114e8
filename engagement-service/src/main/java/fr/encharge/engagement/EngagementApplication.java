package fr.encharge.engagement;

import fr.encharge.engagement.membership.MembershipEvent;
import fr.encharge.engagement.register.Register;
import fr.encharge.engagement.unit.UnitEvent;
import fr.encharge.platform.event.EventNames;
import fr.encharge.platform.message.Topics;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Knows who belongs to the house, and shows whether it listens. */
@SpringBootApplication
public class EngagementApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(EngagementApplication.class)
                .properties("spring.config.name=engagement")
                .run(arguments);
    }

    @Bean
    EventNames eventNames() {
        return EventNames.of(Register.LOG, UnitEvent.class, MembershipEvent.class);
    }

    @Bean
    Topics topics() {
        return Topics.of("directory.units", "directory.members");
    }
}
