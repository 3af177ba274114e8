package fr.encharge.voting;

import fr.encharge.platform.event.EventNames;
import fr.encharge.platform.message.Topics;
import fr.encharge.voting.ballot.BallotEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Takes the ballots of an authority's agents and counts them. */
@SpringBootApplication
public class VotingApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(VotingApplication.class)
                .properties("spring.config.name=voting")
                .run(arguments);
    }

    @Bean
    EventNames eventNames() {
        return EventNames.of("voting", BallotEvent.class);
    }

    @Bean
    Topics topics() {
        return Topics.of("voting.ballots");
    }
}
