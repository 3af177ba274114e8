package fr.encharge.voting.ballot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.web.Arrival;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Campaigns;
import fr.encharge.voting.members.Members;
import fr.encharge.voting.voters.Voter;
import fr.encharge.voting.voters.Voters;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Leads a voter to the booth: finds campaign, pseudonym and unit, each as recent as the client has already seen it. */
@Component
class Booths {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 1_000;

    private final Campaigns campaigns;
    private final Voters voters;
    private final Members members;
    private final Cache<Key, Campaign> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    private record Key(AuthorityId authority, CampaignId campaign) {}

    Booths(Campaigns campaigns, Voters voters, Members members) {
        this.campaigns = campaigns;
        this.voters = voters;
        this.members = members;
    }

    /** @throws fr.encharge.platform.rule.NotFound when the authority has no such campaign */
    Booth enter(Actor actor, Arrival arrival, Positions seen, CampaignId id) {
        campaigns.await(seen);
        members.await(seen);
        AuthorityId authority = actor.authority();
        Campaign campaign = campaign(authority, id);
        Voter voter = voters.voter(authority, id, actor.subject());
        return new Booth(
                voter.asRecorded(actor),
                BallotId.of(voter),
                campaign,
                members.unitOf(authority, actor.subject(), arrival.at()),
                arrival.at());
    }

    /** What is five seconds old decides like what is new: a campaign's end is only moved to ten minutes ahead or more. */
    private Campaign campaign(AuthorityId authority, CampaignId id) {
        return remembered.get(new Key(authority, id), any -> campaigns.find(authority, id));
    }
}
