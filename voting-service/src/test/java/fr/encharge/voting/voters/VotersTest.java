package fr.encharge.voting.voters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VotersTest {

    private static final byte[] KEY = new byte[32];
    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final Voter VOTER = new Voter("w4p3");

    @Test
    void anAgentHasOnePseudonymInACampaign() {
        assertThat(Voters.pseudonym(KEY, "fontbrune", "campaign-1", "a-17"))
                .isEqualTo(Voters.pseudonym(KEY, "fontbrune", "campaign-1", "a-17"));
    }

    @Test
    void anotherCampaignGivesAnotherPseudonym() {
        assertThat(Voters.pseudonym(KEY, "fontbrune", "campaign-1", "a-17"))
                .isNotEqualTo(Voters.pseudonym(KEY, "fontbrune", "campaign-2", "a-17"));
    }

    @Test
    void partsAreNotMixedUp() {
        assertThat(Voters.pseudonym(KEY, "font", "brune", "a"))
                .isNotEqualTo(Voters.pseudonym(KEY, "fontb", "rune", "a"));
    }

    @Test
    void thePseudonymStaysTheSameForEver() {
        assertThat(Voters.pseudonym(KEY, "fontbrune", "campaign-1", "a-17"))
                .isEqualTo("Oe6JTR6eB4EutWf0BW1dSKqfNgfaz7PfkojYaVsUBp4");
    }

    @Test
    void aVoteIsRecordedUnderThePseudonym() {
        Actor agent = new Actor(TOWN, new AgentId("a-17"), Set.of(Role.AGENT), null);
        assertThat(VOTER.asRecorded(agent))
                .isEqualTo(new Actor(TOWN, new AgentId("voter:w4p3"), Set.of(Role.AGENT), null));
    }

    @Test
    void aRelayIsRecordedByNameForThePseudonym() {
        Actor relay = new Actor(TOWN, new AgentId("r-1"), Set.of(Role.RELAY), new AgentId("a-17"));
        assertThat(VOTER.asRecorded(relay))
                .isEqualTo(new Actor(TOWN, new AgentId("r-1"), Set.of(Role.RELAY), new AgentId("voter:w4p3")));
    }
}
