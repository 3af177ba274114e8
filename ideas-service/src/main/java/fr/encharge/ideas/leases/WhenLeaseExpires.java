package fr.encharge.ideas.leases;

import fr.encharge.ideas.charge.ChargeCommand.ExpireLease;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When the day that somebody said has passed, the charge is released without blame.
 *
 * <p>The clock is a client like any other: it brings its time into the command. Every instance may do this at once, since
 * a lease runs out once; what fails is due again a minute later.
 */
@Component
class WhenLeaseExpires {

    private static final Logger LOG = LoggerFactory.getLogger(WhenLeaseExpires.class);
    private static final int AT_ONCE = 500;

    private final AuthorityDocuments leases;
    private final Decisions decisions;
    private final Clock clock;

    WhenLeaseExpires(Views views, Decisions decisions, Clock clock) {
        this.leases = views.documents(LeasesProjection.VIEW, LeasesProjection.RUNNING);
        this.decisions = decisions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void react() {
        Instant now = clock.instant();
        leases.due(LeasesProjection.UNTIL, now, AT_ONCE).forEach(lease -> expire(lease, now));
    }

    private void expire(Document lease, Instant now) {
        IdeaId idea = new IdeaId(lease.getString("_id"));
        Actor actor = Actor.automation(new AuthorityId(lease.getString("authority")), "WhenLeaseExpires");
        try {
            decisions.decide(actor, new ExpireLease(idea, now));
        } catch (RuntimeException failed) {
            LOG.warn("the lease of {} could not be ended, it stays due", idea, failed);
        }
    }
}
