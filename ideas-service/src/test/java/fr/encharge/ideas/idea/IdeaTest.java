package fr.encharge.ideas.idea;

import static fr.encharge.ideas.idea.IdeaRule.AN_ANSWERED_IDEA_STAYS_AS_IT_IS;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEA_ANSWERS_AN_OPEN_CAMPAIGN;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEA_BELONGS_TO_ITS_AUTHOR;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEA_IS_ANSWERED_ONCE;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEA_IS_AS_YOU_SAW_IT;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEMPOTENCY_KEY_BELONGS_TO_ONE_REQUEST;
import static fr.encharge.ideas.idea.IdeaRule.A_TEXT_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD;
import static fr.encharge.ideas.idea.IdeaRule.A_WITHDRAWN_IDEA_STAYS_WITHDRAWN;

import fr.encharge.ideas.campaign.Attributes;
import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.idea.IdeaCommand.AcceptIdea;
import fr.encharge.ideas.idea.IdeaCommand.AmendIdea;
import fr.encharge.ideas.idea.IdeaCommand.DeclineIdea;
import fr.encharge.ideas.idea.IdeaCommand.EraseText;
import fr.encharge.ideas.idea.IdeaCommand.ProposeIdea;
import fr.encharge.ideas.idea.IdeaCommand.WithdrawIdea;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAccepted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAmended;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaEvent.IdeaWithdrawn;
import fr.encharge.ideas.idea.IdeaEvent.TextErased;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.Rule;
import fr.encharge.platform.rule.RuleViolated;
import fr.encharge.platform.text.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdeaTest {

    private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
    private static final Instant CLOSING = NOW.plus(Duration.ofDays(30));
    private static final IdeaId ID = IdeaId.of(UUID.nameUUIDFromBytes("vélo".getBytes()));
    private static final CampaignId CAMPAIGN = CampaignId.of(new AuthorityId("fontbrune"), Slug.IDEA_BOX);
    private static final UnitId UNIT = new UnitId("unit-voirie");
    private static final AgentId AUTHOR = new AgentId("agent-7");
    private static final AgentId MANAGER = new AgentId("manager-2");
    private static final AgentId STRANGER = new AgentId("agent-9");
    private static final SealedText TITLE = sealed("title");
    private static final SealedText IRRITANT = sealed("irritant");
    private static final SealedText PROPOSAL = sealed("proposal");
    private static final SealedText EFFECT = sealed("effect");
    private static final SealedText REASON = sealed("reason");
    private static final Category CATEGORY = new Category("Éco-mobilité");

    private final AggregateTestFixture<Idea> fixture = new AggregateTestFixture<>(Idea.class);

    @Test
    void anAgentProposesIt() {
        fixture.givenNoPriorActivity().when(propose("mac", NOW)).expectEvents(proposed());
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        fixture.given(proposed())
                .when(propose("mac", CLOSING))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anotherRequestUnderTheSameIdempotencyKeyIsRefused() {
        refuses(fixture.given(proposed()).when(propose("other", NOW)), AN_IDEMPOTENCY_KEY_BELONGS_TO_ONE_REQUEST);
    }

    @Test
    void itIsNotProposedOnceTheCampaignIsClosed() {
        refuses(fixture.givenNoPriorActivity().when(propose("mac", CLOSING)), AN_IDEA_ANSWERS_AN_OPEN_CAMPAIGN);
    }

    @Test
    void itIsNotProposedBeforeTheCampaignOpens() {
        refuses(
                fixture.givenNoPriorActivity().when(propose("mac", NOW.minusMillis(1))),
                AN_IDEA_ANSWERS_AN_OPEN_CAMPAIGN);
    }

    @Test
    void itsAuthorAmendsIt() {
        fixture.given(proposed())
                .when(amend(AUTHOR, 1, sealed("title 2"), null))
                .expectEvents(amended(sealed("title 2"), null));
    }

    @Test
    void itsAuthorFilesItElsewhere() {
        fixture.given(proposed(), amended(sealed("title 2"), null))
                .when(amend(AUTHOR, 2, null, CATEGORY))
                .expectEvents(amended(null, CATEGORY));
    }

    @Test
    void amendingItTwiceWithTheSameRequestChangesNothing() {
        fixture.given(proposed(), amended(sealed("title 2"), null))
                .when(amend(AUTHOR, 1, sealed("title 2"), null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobodyElseAmendsIt() {
        refuses(
                fixture.given(proposed()).when(amend(STRANGER, 1, sealed("title 2"), null)),
                AN_IDEA_BELONGS_TO_ITS_AUTHOR);
    }

    @Test
    void amendingAnIdeaThatHasChangedSinceIsRefused() {
        refuses(
                fixture.given(proposed(), amended(sealed("title 2"), null))
                        .when(amend(AUTHOR, 1, sealed("title 3"), null)),
                AN_IDEA_IS_AS_YOU_SAW_IT);
    }

    @Test
    void onceAnsweredItIsNotAmended() {
        refuses(
                fixture.given(proposed(), accepted()).when(amend(AUTHOR, 2, sealed("title 2"), null)),
                AN_ANSWERED_IDEA_STAYS_AS_IT_IS);
    }

    @Test
    void onceWithdrawnItIsNotAmended() {
        refuses(
                fixture.given(proposed(), withdrawn()).when(amend(AUTHOR, 2, sealed("title 2"), null)),
                A_WITHDRAWN_IDEA_STAYS_WITHDRAWN);
    }

    @Test
    void itsAuthorWithdrawsIt() {
        fixture.given(proposed()).when(new WithdrawIdea(ID, AUTHOR, NOW)).expectEvents(withdrawn());
    }

    @Test
    void withdrawingItTwiceChangesNothing() {
        fixture.given(proposed(), withdrawn())
                .when(new WithdrawIdea(ID, AUTHOR, NOW))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobodyElseWithdrawsIt() {
        refuses(fixture.given(proposed()).when(new WithdrawIdea(ID, STRANGER, NOW)), AN_IDEA_BELONGS_TO_ITS_AUTHOR);
    }

    @Test
    void onceAnsweredItIsNotWithdrawn() {
        refuses(
                fixture.given(proposed(), declined()).when(new WithdrawIdea(ID, AUTHOR, NOW)),
                AN_ANSWERED_IDEA_STAYS_AS_IT_IS);
    }

    @Test
    void aManagerAcceptsIt() {
        fixture.given(proposed())
                .when(new AcceptIdea(ID, 1, MANAGER, REASON, NOW))
                .expectEvents(accepted());
    }

    @Test
    void aManagerDeclinesIt() {
        fixture.given(proposed())
                .when(new DeclineIdea(ID, 1, MANAGER, REASON, NOW))
                .expectEvents(declined());
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        fixture.given(proposed(), accepted())
                .when(new AcceptIdea(ID, 1, MANAGER, REASON, NOW))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aSecondAnswerIsRefused() {
        refuses(
                fixture.given(proposed(), accepted())
                        .when(new DeclineIdea(ID, 2, MANAGER, sealed("another reason"), NOW)),
                AN_IDEA_IS_ANSWERED_ONCE);
        refuses(
                new AggregateTestFixture<>(Idea.class)
                        .given(proposed(), accepted())
                        .when(new AcceptIdea(ID, 2, MANAGER, sealed("another reason"), NOW)),
                AN_IDEA_IS_ANSWERED_ONCE);
    }

    @Test
    void answeringAnIdeaThatHasChangedSinceIsRefused() {
        refuses(
                fixture.given(proposed(), amended(sealed("title 2"), null))
                        .when(new AcceptIdea(ID, 1, MANAGER, REASON, NOW)),
                AN_IDEA_IS_AS_YOU_SAW_IT);
    }

    @Test
    void aWithdrawnIdeaIsNotAnswered() {
        refuses(
                fixture.given(proposed(), withdrawn()).when(new AcceptIdea(ID, 2, MANAGER, REASON, NOW)),
                A_WITHDRAWN_IDEA_STAYS_WITHDRAWN);
    }

    @Test
    void itsAuthorErasesATextWithAllItsEarlierWordings() {
        fixture.given(proposed(), amended(sealed("title 2"), null))
                .when(new EraseText(ID, IdeaText.TITLE, AUTHOR, false, NOW))
                .expectEvents(erased(IdeaText.TITLE, TITLE, AUTHOR), erased(IdeaText.TITLE, sealed("title 2"), AUTHOR));
    }

    @Test
    void aStewardErasesAText() {
        fixture.given(proposed())
                .when(new EraseText(ID, IdeaText.IRRITANT, STRANGER, true, NOW))
                .expectEvents(erased(IdeaText.IRRITANT, IRRITANT, STRANGER));
    }

    @Test
    void whoeverAnsweredErasesTheirReason() {
        fixture.given(proposed(), declined())
                .when(new EraseText(ID, IdeaText.REASON, MANAGER, false, NOW))
                .expectEvents(erased(IdeaText.REASON, REASON, MANAGER));
    }

    @Test
    void erasingATextTwiceChangesNothing() {
        fixture.given(proposed(), erased(IdeaText.TITLE, TITLE, AUTHOR))
                .when(new EraseText(ID, IdeaText.TITLE, AUTHOR, false, NOW))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobodyElseErasesAText() {
        refuses(
                fixture.given(proposed()).when(new EraseText(ID, IdeaText.TITLE, STRANGER, false, NOW)),
                A_TEXT_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD);
    }

    @Test
    void anAuthorDoesNotEraseTheReasonOfTheAnswer() {
        refuses(
                fixture.given(proposed(), declined()).when(new EraseText(ID, IdeaText.REASON, AUTHOR, false, NOW)),
                A_TEXT_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD);
    }

    private static void refuses(ResultValidator<Idea> result, Rule rule) {
        result.expectException(RuleViolated.class).expectExceptionMessage(rule.slug());
    }

    private static ProposeIdea propose(String bodyMac, Instant at) {
        return new ProposeIdea(
                ID,
                new CampaignSeen(CAMPAIGN, NOW, CLOSING, 42),
                AUTHOR,
                UNIT,
                TITLE,
                IRRITANT,
                PROPOSAL,
                EFFECT,
                CATEGORY,
                Attributes.NONE,
                bodyMac,
                at);
    }

    private static IdeaProposed proposed() {
        return new IdeaProposed(
                ID,
                CAMPAIGN,
                42,
                AUTHOR,
                UNIT,
                TITLE,
                IRRITANT,
                PROPOSAL,
                EFFECT,
                CATEGORY,
                Attributes.NONE,
                "mac",
                NOW);
    }

    private static AmendIdea amend(AgentId by, long expected, @Nullable SealedText title, @Nullable Category category) {
        return new AmendIdea(ID, expected, by, title, null, null, null, category, NOW);
    }

    private static IdeaAmended amended(@Nullable SealedText title, @Nullable Category category) {
        return new IdeaAmended(ID, AUTHOR, title, null, null, null, category, NOW);
    }

    private static IdeaWithdrawn withdrawn() {
        return new IdeaWithdrawn(ID, CAMPAIGN, AUTHOR, NOW);
    }

    private static IdeaAccepted accepted() {
        return new IdeaAccepted(ID, CAMPAIGN, MANAGER, REASON, NOW);
    }

    private static IdeaDeclined declined() {
        return new IdeaDeclined(ID, CAMPAIGN, MANAGER, REASON, NOW);
    }

    private static TextErased erased(IdeaText field, SealedText text, AgentId by) {
        return new TextErased(ID, field, text.key(), by, NOW);
    }

    private static SealedText sealed(String name) {
        return new SealedText(UUID.nameUUIDFromBytes(name.getBytes()), name);
    }
}
