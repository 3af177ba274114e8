package fr.encharge.voting.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.ViewFixture;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.ideas.IdeaAnswered.Verdict;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdeasProjectionTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final AuthorityId ELSEWHERE = new AuthorityId("autreville");
    private static final CampaignId SPRING = new CampaignId("campaign-spring");
    private static final IdeaId BENCHES = new IdeaId("idea-benches");
    private static final IdeaId LIGHTS = new IdeaId("idea-lights");

    private final ViewFixture view = ViewFixture.of(IdeasView.viewOfIdeas());
    private final Ideas ideas = new Ideas(view.views());

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void aProposedIdeaTakesVotes() {
        told(new IdeaProposed(LIGHTS, SPRING));
        assertThat(ideas.find(TOWN, LIGHTS)).isEqualTo(new Idea(LIGHTS, SPRING, true, 1));
    }

    @Test
    void aWithdrawnIdeaTakesNone() {
        told(new IdeaProposed(LIGHTS, SPRING), new IdeaWithdrawn(LIGHTS));
        assertThat(ideas.find(TOWN, LIGHTS)).isEqualTo(new Idea(LIGHTS, SPRING, false, 2));
    }

    @Test
    void aDeclinedIdeaTakesNone() {
        told(new IdeaProposed(LIGHTS, SPRING), new IdeaAnswered(LIGHTS, Verdict.DECLINED));
        assertThat(ideas.find(TOWN, LIGHTS)).isEqualTo(new Idea(LIGHTS, SPRING, false, 2));
    }

    @Test
    void anAcceptedIdeaStillTakesVotes() {
        told(new IdeaProposed(LIGHTS, SPRING), new IdeaAnswered(LIGHTS, Verdict.ACCEPTED));
        assertThat(ideas.find(TOWN, LIGHTS)).isEqualTo(new Idea(LIGHTS, SPRING, true, 2));
    }

    @Test
    void aWriteThatFailsHalfWayLosesNothing() {
        view.failingOnce();
        told(new IdeaProposed(LIGHTS, SPRING), new IdeaProposed(BENCHES, SPRING), new IdeaWithdrawn(LIGHTS));
        assertThat(ideas.find(TOWN, Set.of(LIGHTS, BENCHES)))
                .containsEntry(LIGHTS, new Idea(LIGHTS, SPRING, false, 3))
                .containsEntry(BENCHES, new Idea(BENCHES, SPRING, true, 2));
    }

    @Test
    void oneUnknownIdeaAmongManyIsNotFound() {
        told(new IdeaProposed(LIGHTS, SPRING));
        assertThatThrownBy(() -> ideas.find(TOWN, Set.of(LIGHTS, BENCHES))).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherAuthorityFindsNothing() {
        told(new IdeaProposed(LIGHTS, SPRING));
        assertThatThrownBy(() -> ideas.find(ELSEWHERE, LIGHTS)).isInstanceOf(NotFound.class);
        assertThat(ideas.of(ELSEWHERE, SPRING)).isEmpty();
    }

    @Test
    void aCampaignOfMoreThanOnePageIsListedWhole() {
        told(IntStream.range(0, 1_001)
                .mapToObj(number -> new IdeaProposed(new IdeaId("idea-" + number), SPRING))
                .toArray());
        assertThat(ideas.of(TOWN, SPRING))
                .hasSize(1_001)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private void told(Object... messages) {
        view.givenMessages("ideas.ideas", 2, TOWN.value(), messages);
    }
}
