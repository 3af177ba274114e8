package fr.encharge.ideas.ideaboard;

import static fr.encharge.ideas.Story.AUTHORITY;
import static fr.encharge.ideas.Story.CAMPAIGN;
import static fr.encharge.ideas.Story.COLLEAGUE;
import static fr.encharge.ideas.Story.IDEA;
import static fr.encharge.ideas.Story.NOW;
import static fr.encharge.ideas.Story.UNIT;
import static fr.encharge.ideas.Story.UNTIL;
import static fr.encharge.ideas.Story.accepted;
import static fr.encharge.ideas.Story.amended;
import static fr.encharge.ideas.Story.assigned;
import static fr.encharge.ideas.Story.claimed;
import static fr.encharge.ideas.Story.completed;
import static fr.encharge.ideas.Story.declined;
import static fr.encharge.ideas.Story.erased;
import static fr.encharge.ideas.Story.expired;
import static fr.encharge.ideas.Story.proposed;
import static fr.encharge.ideas.Story.released;
import static fr.encharge.ideas.Story.text;
import static fr.encharge.ideas.Story.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.ideas.charge.ChargeEvent.ChargeClaimed;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.ideas.stage.Stage;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.ViewFixture;
import fr.encharge.platform.web.Cursor;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdeaBoardProjectionTest {

    private final ViewFixture fixture = ViewFixture.of(IdeaBoardView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aProposedIdeaIsACard() {
        fixture.given(AUTHORITY, proposed());
        assertThat(card())
                .containsEntry("title", TextDocuments.toDocument(text("title")))
                .containsEntry("category", "Voirie")
                .containsEntry("unit", "unit-voirie")
                .containsEntry("proposedAt", Date.from(NOW))
                .containsEntry("attributes", new Document("cost", "4000"));
        assertThat(stage()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void votesCountOnceInWhateverOrderTheyCome() {
        fixture.givenMessages("voting.ballots", 1, AUTHORITY, vote(IDEA, "for", null));
        fixture.given(AUTHORITY, proposed());
        fixture.failingOnce()
                .givenMessages(
                        "voting.ballots",
                        1,
                        AUTHORITY,
                        vote(IDEA, "for", null),
                        vote(IDEA, "against", "for"),
                        vote(IDEA, "for", null));
        assertThat(IdeaCard.votes(card())).isEqualTo(2);
        assertThat(stage()).isEqualTo(Stage.SUPPORTED);
    }

    @Test
    void theStageFollowsTheFacts() {
        fixture.given(AUTHORITY, proposed(), accepted());
        assertThat(stage()).isEqualTo(Stage.ANSWERED);
        fixture.given(AUTHORITY, assigned());
        assertThat(stage()).isEqualTo(Stage.ANSWERED);
        fixture.given(AUTHORITY, claimed());
        assertThat(stage()).isEqualTo(Stage.IN_CHARGE);
        assertThat(card()).containsEntry("holder", "agent-7").containsEntry("until", Date.from(UNTIL));
        fixture.given(AUTHORITY, released());
        assertThat(stage()).isEqualTo(Stage.ANSWERED);
        assertThat(card()).doesNotContainKeys("holder", "until");
        fixture.given(AUTHORITY, claimed(), expired(), claimed(), completed());
        assertThat(stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void anAmendedTitleReplacesTheFirstAndAnErasedOneIsGone() {
        fixture.given(AUTHORITY, proposed(), amended());
        assertThat(card()).containsEntry("title", TextDocuments.toDocument(text("title 2")));
        fixture.given(AUTHORITY, erased(IdeaText.IRRITANT));
        assertThat(card()).containsKey("title");
        fixture.given(AUTHORITY, erased(IdeaText.TITLE));
        assertThat(card()).doesNotContainKey("title");
    }

    @Test
    void aCardSaysWhenEachStepWasFirstMade() {
        fixture.givenMessages("voting.ballots", 1, AUTHORITY, vote(IDEA, "for", null), vote(IDEA, null, "for"));
        fixture.given(AUTHORITY, proposed(), accepted(), claimed(), released());
        fixture.given(AUTHORITY, new ChargeClaimed(IDEA, CAMPAIGN, 44, COLLEAGUE, UNIT, UNTIL, NOW.plusSeconds(60)));
        fixture.givenMessages(
                "voting.ballots", 0, AUTHORITY, new BallotChanged(IDEA, "for", null, NOW.plusSeconds(60)));
        assertThat(card())
                .containsEntry("supportedAt", Date.from(NOW))
                .containsEntry("answeredAt", Date.from(NOW))
                .containsEntry("inChargeAt", Date.from(NOW))
                .containsEntry("holder", COLLEAGUE.value())
                .doesNotContainKey("doneAt");
        fixture.given(AUTHORITY, completed());
        assertThat(card()).containsEntry("doneAt", Date.from(NOW));
    }

    @Test
    void aVoteAgainstIsNoSupport() {
        fixture.given(AUTHORITY, proposed());
        fixture.givenMessages("voting.ballots", 1, AUTHORITY, vote(IDEA, "against", null));
        assertThat(card()).doesNotContainKeys("supportedAt", "answeredAt", "inChargeAt", "doneAt");
    }

    @Test
    void whatWasWithdrawnIsShownOnlyWhenItIsAskedFor() {
        fixture.given(AUTHORITY, proposed(), withdrawn());
        assertThat(board(Order.NEWEST, null)).isEmpty();
        assertThat(board(Order.NEWEST, Stage.WITHDRAWN)).hasSize(1);
    }

    @Test
    void everyStageIsFoundByItsWordAndByNoOther() {
        fixture.given(AUTHORITY, proposed(), accepted(), claimed());
        for (Stage stage : Stage.values()) {
            assertThat(board(Order.NEWEST, stage)).hasSize(stage == Stage.IN_CHARGE ? 1 : 0);
        }
    }

    @Test
    void whatNobodyHoldsWaitsUnlessItIsDeclined() {
        fixture.given(AUTHORITY, proposed(), accepted());
        assertThat(board(Order.WAITING, null)).hasSize(1);
        fixture.given(AUTHORITY, claimed());
        assertThat(board(Order.WAITING, null)).isEmpty();
        fixture.given(AUTHORITY, released(), declined());
        assertThat(board(Order.WAITING, null)).isEmpty();
    }

    @Test
    void aVoteForAnIdeaThatIsNotKnownYetShowsNoCard() {
        fixture.givenMessages("voting.ballots", 1, AUTHORITY, vote(IDEA, "for", null));
        assertThat(board(Order.SUPPORTED, null)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<IdeaId> ideas = new ArrayList<>();
        for (int each = 1; each <= 5; each++) {
            ideas.add(IdeaId.of(new UUID(7, each)));
        }
        fixture.given(AUTHORITY, ideas.stream().map(idea -> proposed(idea)).toArray());
        fixture.givenMessages("voting.ballots", 0, AUTHORITY, vote(ideas.get(1), "for", null));
        for (Order order : List.of(Order.NEWEST, Order.SUPPORTED)) {
            List<String> seen = new ArrayList<>();
            Cursor cursor = null;
            do {
                List<Document> page = page(order, cursor);
                page.forEach(card -> seen.add(card.getString("_id")));
                cursor = order.descending().next(page, 2);
            } while (cursor != null);
            assertThat(seen).hasSize(5).doesNotHaveDuplicates();
            assertThat(seen.get(0))
                    .isEqualTo(ideas.get(order == Order.NEWEST ? 4 : 1).value());
        }
    }

    private static BallotChanged vote(IdeaId idea, @Nullable String choice, @Nullable String replaced) {
        return new BallotChanged(idea, choice, replaced, NOW);
    }

    private List<Document> page(Order order, @Nullable Cursor cursor) {
        return cards().page(new AuthorityId(AUTHORITY), new Narrowing(order, null, null, null, null), cursor, 2);
    }

    private List<Document> board(Order order, @Nullable Stage stage) {
        return cards().page(new AuthorityId(AUTHORITY), new Narrowing(order, null, null, null, stage), null, 10);
    }

    private IdeaCards cards() {
        return new IdeaCards(fixture.views());
    }

    private Stage stage() {
        return Stage.of(card(), IdeaCard.votes(card()));
    }

    private Document card() {
        return fixture.document("cards", IDEA.value());
    }
}
