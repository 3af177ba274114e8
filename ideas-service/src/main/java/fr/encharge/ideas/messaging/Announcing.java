package fr.encharge.ideas.messaging;

import fr.encharge.platform.message.Announcements;
import fr.encharge.platform.message.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Announcing {

    @Bean
    static Topics topics() {
        return Topics.of(IdeaAnnouncements.CAMPAIGNS, IdeaAnnouncements.IDEAS, IdeaAnnouncements.CHARGES);
    }

    @Bean
    static Announcements announcements() {
        return new IdeaAnnouncements();
    }
}
