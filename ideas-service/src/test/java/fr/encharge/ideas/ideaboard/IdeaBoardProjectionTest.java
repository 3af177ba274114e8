package fr.encharge.ideas.ideaboard;

import static fr.encharge.ideas.Story.AUTHOR;
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

import fr.encharge.ideas.campaign.Attributes;
import fr.encharge.ideas.charge.ChargeEvent.ChargeClaimed;
import fr.encharge.ideas.idea.Category;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAmended;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaEvent.IdeaWithdrawn;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.ideas.stage.Stage;
import fr.encharge.ideas.words.Words;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.ViewFixture;
import fr.encharge.platform.web.Cursor;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdeaBoardProjectionTest {

    private final ViewFixture fixture = ViewFixture.of(IdeaBoardView.view(this::marks));
    private final List<SealedText> erased = new ArrayList<>();

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
    void anAmendedTitleReplacesTheFirstAndAnErasedOneIsGone() {
        fixture.given(AUTHORITY, proposed(), amended());
        assertThat(card()).containsEntry("title", TextDocuments.toDocument(text("title 2")));
        fixture.given(AUTHORITY, erased(IdeaText.IRRITANT));
        assertThat(card()).containsKey("title");
        fixture.given(AUTHORITY, erased(IdeaText.TITLE));
        assertThat(card()).doesNotContainKey("title");
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
    void aCardIsFoundByTheWordsOfItsLatestTitle() {
        fixture.given(AUTHORITY, proposed());
        assertThat(found("title")).hasSize(1);
        assertThat(found("absent")).isEmpty();
        fixture.given(AUTHORITY, amended());
        assertThat(found("title 2 ")).hasSize(1);
        fixture.given(AUTHORITY, new IdeaAmended(IDEA, AUTHOR, text("navette"), null, null, null, null, NOW));
        assertThat(found("title")).isEmpty();
        assertThat(found("navettes")).hasSize(1);
    }

    @Test
    void nothingIsFoundByATitleThatIsErased() {
        fixture.given(AUTHORITY, proposed(), erased(IdeaText.IRRITANT));
        assertThat(found("title")).hasSize(1);
        fixture.given(AUTHORITY, erased(IdeaText.TITLE));
        assertThat(found("title")).isEmpty();
        assertThat(card()).doesNotContainKey("marks");
    }

    @Test
    void aTitleWhoseKeyIsGoneAlreadyHasNoMarks() {
        erased.add(text("title"));
        fixture.given(AUTHORITY, proposed());
        assertThat(card()).containsEntry("marks", List.of());
    }

    @Test
    void noPageCarriesTheMarks() {
        fixture.given(AUTHORITY, proposed());
        assertThat(found("title").get(0)).containsKey("title").doesNotContainKeys("marks", "seen", "build");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        pagesFollowEachOther(List.of());
    }

    @Test
    void soDoPagesOfWhatIsFound() {
        pagesFollowEachOther(sought("title"));
    }

    @Test
    void ofManyThatAreFoundTheMostSupportedIsFirst() {
        List<IdeaId> ideas = ideas(501);
        fixture.given(AUTHORITY, ideas.stream().map(idea -> proposed(idea)).toArray());
        fixture.givenMessages("voting.ballots", 0, AUTHORITY, vote(ideas.get(3), "for", null));
        assertThat(page(Order.SUPPORTED, sought("title"), null))
                .extracting(card -> card.getString("_id"))
                .containsExactly(ideas.get(3).value(), ideas.get(500).value());
    }

    @Test
    void aTitleThatSharesMostWordsIsTheMostSimilar() {
        fixture.given(
                AUTHORITY,
                titled(1, "Un abri à vélos au dépôt"),
                titled(2, "Des vélos électriques et un abri pour les agents"),
                titled(3, "Un banc au soleil"),
                titled(4, "Les vélos"));
        assertThat(similar("Un abri pour les vélos électriques")).containsExactly(2L, 1L);
        assertThat(similar("Bancs publics")).containsExactly(3L);
        assertThat(similar("Pour les")).isEmpty();
        fixture.given(AUTHORITY, new IdeaWithdrawn(IdeaId.of(new UUID(7, 3)), CAMPAIGN, AUTHOR, NOW));
        assertThat(similar("Bancs publics")).isEmpty();
    }

    @Test
    void eachCategoryIsListedOnceWhileAnIdeaHasIt() {
        fixture.given(AUTHORITY, titled(1, "Sans thème"), proposed(IdeaId.of(new UUID(7, 2))), proposed());
        IdeaAmended filedAnew =
                new IdeaAmended(IdeaId.of(new UUID(7, 2)), AUTHOR, null, null, null, null, new Category("Eau"), NOW);
        fixture.given(AUTHORITY, filedAnew);
        fixture.given("aubeterre", proposed(IdeaId.of(new UUID(7, 9))));
        assertThat(cards().categories(new AuthorityId(AUTHORITY))).containsExactly("Eau", "Voirie");
        fixture.given(AUTHORITY, withdrawn());
        assertThat(cards().categories(new AuthorityId(AUTHORITY))).containsExactly("Eau");
    }

    private static IdeaProposed titled(long number, String title) {
        return new IdeaProposed(
                IdeaId.of(new UUID(7, number)),
                CAMPAIGN,
                42,
                AUTHOR,
                null,
                text(title),
                null,
                null,
                null,
                null,
                Attributes.NONE,
                "mac",
                NOW);
    }

    private List<Long> similar(String title) {
        return cards().similar(new AuthorityId(AUTHORITY), numbers(new Sought(title).wholes())).stream()
                .map(card -> UUID.fromString(card.getString("_id").substring("idea-".length()))
                        .getLeastSignificantBits())
                .toList();
    }

    private static List<IdeaId> ideas(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(each -> IdeaId.of(new UUID(7, each)))
                .toList();
    }

    private void pagesFollowEachOther(List<Long> marks) {
        List<IdeaId> ideas = ideas(5);
        fixture.given(AUTHORITY, ideas.stream().map(idea -> proposed(idea)).toArray());
        fixture.givenMessages("voting.ballots", 0, AUTHORITY, vote(ideas.get(1), "for", null));
        for (Order order : List.of(Order.NEWEST, Order.SUPPORTED)) {
            List<String> seen = new ArrayList<>();
            Cursor cursor = null;
            do {
                List<Document> page = page(order, marks, cursor);
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

    private List<Document> found(String words) {
        return page(Order.NEWEST, sought(words), null);
    }

    private static List<Long> sought(String words) {
        return numbers(new Sought(words).terms());
    }

    /** As good as marks: the words of a text that is as good as sealed. */
    private List<Long> marks(AuthorityId authority, IdeaId id, SealedText title) {
        return erased.contains(title)
                ? List.of()
                : numbers(Words.of(title.sealed()).found());
    }

    private static List<Long> numbers(List<String> terms) {
        return terms.stream().map(term -> (long) term.hashCode()).toList();
    }

    private List<Document> page(Order order, List<Long> marks, @Nullable Cursor cursor) {
        return cards().page(new AuthorityId(AUTHORITY), new Narrowing(order, marks, null, null, null, null), cursor, 2);
    }

    private List<Document> board(Order order, @Nullable Stage stage) {
        return cards().page(
                        new AuthorityId(AUTHORITY), new Narrowing(order, List.of(), null, null, null, stage), null, 10);
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
