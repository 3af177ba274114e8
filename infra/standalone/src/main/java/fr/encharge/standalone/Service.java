package fr.encharge.standalone;

import java.util.Locale;

/** The services, each one Spring context that believes itself alone. */
enum Service {
    IDEAS("fr.encharge.ideas.IdeasApplication"),
    VOTING("fr.encharge.voting.VotingApplication"),
    ENGAGEMENT("fr.encharge.engagement.EngagementApplication");

    private final String application;

    Service(String application) {
        this.application = application;
    }

    Class<?> application() {
        return applicationNamed(application);
    }

    static Class<?> applicationNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its name in addresses, logs and configuration files. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
