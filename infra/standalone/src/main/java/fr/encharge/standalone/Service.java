package fr.encharge.standalone;

import fr.encharge.engagement.EngagementApplication;
import fr.encharge.ideas.IdeasApplication;
import fr.encharge.voting.VotingApplication;
import java.util.Locale;

/** The services, each one Spring context that believes itself alone. */
enum Service {
    IDEAS(IdeasApplication.class),
    VOTING(VotingApplication.class),
    ENGAGEMENT(EngagementApplication.class);

    private final Class<?> application;

    Service(Class<?> application) {
        this.application = application;
    }

    Class<?> application() {
        return application;
    }

    /** Its name in addresses, logs and configuration files. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
