package fr.encharge.voting.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.encharge.eventlog.MongoEventLog;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.view.Views;
import fr.encharge.platform.web.Arrival;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Campaigns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the count of a campaign.
 *
 * <p>It is final one minute after the closing: a request that arrived in time is settled within seconds, so that by then
 * all votes lie below the head of the log. The answer is then read from a view that has reached that head.
 */
@RestController
class TallyEndpoint {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Tallies tallies;
    private final Campaigns campaigns;
    private final Views views;
    private final MongoEventLog log;

    TallyEndpoint(Tallies tallies, Campaigns campaigns, Views views, MongoEventLog log) {
        this.tallies = tallies;
        this.campaigns = campaigns;
        this.views = views;
        this.log = log;
    }

    record TallyShown(
            String campaign,
            Position position,
            boolean exact,
            @JsonProperty("final") boolean isFinal,
            long ballots,
            long incomplete,
            long votes,
            List<IdeaTally> ideas) {

        static TallyShown of(String slug, Tally tally, boolean settled) {
            return new TallyShown(
                    slug,
                    new Position("voting", tally.position()),
                    tally.exact(),
                    settled && tally.exact(),
                    tally.ballots(),
                    tally.incomplete(),
                    tally.votes(),
                    tally.ideas());
        }
    }

    record Position(String log, long position) {}

    @GetMapping("/api/v1/campaigns/{slug}/tally")
    @Shows({"tally", "campaigns", "ideas"})
    ResponseEntity<TallyShown> answer(Actor actor, Arrival arrival, @PathVariable String slug) {
        CampaignId id = CampaignId.of(actor.authority(), slug);
        boolean settled = isSettled(campaigns.find(actor.authority(), id), arrival.at());
        if (settled) {
            views.await(TallyProjection.VIEW, Positions.of(log.name(), log.confirm()));
        }
        Tally tally = tallies.of(actor.authority(), id);
        return ResponseEntity.ok()
                .header(
                        Positions.HEADER,
                        Positions.of(log.name(), tally.position()).toString())
                .body(TallyShown.of(slug, tally, settled));
    }

    private static boolean isSettled(Campaign campaign, Instant now) {
        return campaign.closesAt() != null && !now.isBefore(campaign.closesAt().plus(SETTLED));
    }
}
