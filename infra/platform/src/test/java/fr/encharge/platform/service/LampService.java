package fr.encharge.platform.service;

import fr.encharge.platform.event.EventNames;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class LampService {

    @Bean
    EventNames eventNames() {
        return EventNames.of("lamps", LampEvent.class);
    }
}
