package fr.encharge.ideas.campaign;

import static fr.encharge.ideas.campaign.CampaignRule.AN_IDEA_BOX_NEVER_CLOSES;
import static fr.encharge.ideas.campaign.CampaignRule.A_CAMPAIGN_CLOSES_AFTER_IT_OPENS;
import static fr.encharge.ideas.campaign.CampaignRule.A_CAMPAIGN_CLOSES_TEN_MINUTES_FROM_NOW_OR_LATER;
import static fr.encharge.ideas.campaign.CampaignRule.A_CAMPAIGN_IS_OPENED_ONCE;
import static fr.encharge.ideas.campaign.CampaignRule.A_CLOSED_CAMPAIGN_STAYS_CLOSED;

import fr.encharge.ideas.campaign.CampaignCommand.OpenCampaign;
import fr.encharge.ideas.campaign.CampaignCommand.OpenIdeaBox;
import fr.encharge.ideas.campaign.CampaignCommand.RescheduleCampaign;
import fr.encharge.ideas.campaign.CampaignEvent.CampaignOpened;
import fr.encharge.ideas.campaign.CampaignEvent.CampaignRescheduled;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.Rule;
import fr.encharge.platform.rule.RuleViolated;
import fr.encharge.platform.text.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));
    private static final Slug SLUG = new Slug("moins-de-papier");
    private static final CampaignId ID = CampaignId.of(new AuthorityId("fontbrune"), SLUG);
    private static final SealedText TITLE = sealed("1");
    private static final SealedText SPONSOR = sealed("2");
    private static final List<UnitId> AUDIENCE = List.of(new UnitId("unit-voirie"));
    private static final VotingRule THREE_AT_MOST = new VotingRule(VotingRule.Kind.APPROVAL, 1, 3);
    private static final Attributes ATTRIBUTES = new Attributes(Map.of("reference", "T-2022"));

    private final AggregateTestFixture<Campaign> fixture = new AggregateTestFixture<>(Campaign.class);

    @Test
    void aStewardOpensIt() {
        fixture.givenNoPriorActivity().when(open(NOW, LATER, "mac")).expectEvents(opened(NOW, LATER, "mac"));
    }

    @Test
    void itMayHaveNoEnd() {
        fixture.givenNoPriorActivity().when(open(NOW, null, "mac")).expectEvents(opened(NOW, null, "mac"));
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        fixture.given(opened(NOW, LATER, "mac"))
                .when(open(NOW.plusSeconds(9), LATER, "mac"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anotherRequestUnderTheSameSlugIsRefused() {
        refuses(fixture.given(opened(NOW, LATER, "mac")).when(open(NOW, LATER, "other")), A_CAMPAIGN_IS_OPENED_ONCE);
    }

    @Test
    void itCannotCloseBeforeItOpens() {
        refuses(fixture.givenNoPriorActivity().when(open(LATER, LATER, "mac")), A_CAMPAIGN_CLOSES_AFTER_IT_OPENS);
    }

    @Test
    void itCannotCloseInNineMinutes() {
        refuses(
                fixture.givenNoPriorActivity().when(open(NOW, NOW.plus(Duration.ofMinutes(9)), "mac")),
                A_CAMPAIGN_CLOSES_TEN_MINUTES_FROM_NOW_OR_LATER);
    }

    @Test
    void itMayCloseInTenMinutes() {
        Instant soon = NOW.plus(Duration.ofMinutes(10));
        fixture.givenNoPriorActivity().when(open(NOW, soon, "mac")).expectEvents(opened(NOW, soon, "mac"));
    }

    @Test
    void itsClosingIsMoved() {
        Instant sooner = NOW.plus(Duration.ofMinutes(10));
        fixture.given(opened(NOW, LATER, "mac"))
                .when(new RescheduleCampaign(ID, sooner, NOW))
                .expectEvents(new CampaignRescheduled(ID, sooner, NOW));
    }

    @Test
    void movingItsClosingToWhereItIsChangesNothing() {
        fixture.given(opened(NOW, LATER, "mac"), new CampaignRescheduled(ID, LATER.plusSeconds(60), NOW))
                .when(new RescheduleCampaign(ID, LATER.plusSeconds(60), NOW))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void itsClosingCannotBeMovedToNineMinutesFromNow() {
        refuses(
                fixture.given(opened(NOW, LATER, "mac"))
                        .when(new RescheduleCampaign(ID, NOW.plus(Duration.ofMinutes(9)), NOW)),
                A_CAMPAIGN_CLOSES_TEN_MINUTES_FROM_NOW_OR_LATER);
    }

    @Test
    void itsClosingCannotBeMovedBeforeItsOpening() {
        refuses(
                fixture.given(opened(LATER, null, "mac"))
                        .when(new RescheduleCampaign(ID, NOW.plus(Duration.ofDays(1)), NOW)),
                A_CAMPAIGN_CLOSES_AFTER_IT_OPENS);
    }

    @Test
    void onceClosedItStaysClosed() {
        refuses(
                fixture.given(opened(NOW, LATER, "mac"))
                        .when(new RescheduleCampaign(ID, LATER.plus(Duration.ofDays(2)), LATER)),
                A_CLOSED_CAMPAIGN_STAYS_CLOSED);
    }

    @Test
    void thePlatformOpensTheIdeaBox() {
        fixture.givenNoPriorActivity().when(new OpenIdeaBox(ID, TITLE, NOW)).expectEvents(ideaBox());
    }

    @Test
    void openingTheIdeaBoxTwiceChangesNothing() {
        fixture.given(ideaBox())
                .when(new OpenIdeaBox(ID, TITLE, LATER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobodyOpensAnotherCampaignInPlaceOfTheIdeaBox() {
        refuses(fixture.given(ideaBox()).when(open(NOW, LATER, "mac")), A_CAMPAIGN_IS_OPENED_ONCE);
    }

    @Test
    void nobodyClosesTheIdeaBox() {
        refuses(fixture.given(ideaBox()).when(new RescheduleCampaign(ID, LATER, NOW)), AN_IDEA_BOX_NEVER_CLOSES);
    }

    private static void refuses(ResultValidator<Campaign> result, Rule rule) {
        result.expectException(RuleViolated.class).expectExceptionMessage(rule.slug());
    }

    private static OpenCampaign open(Instant opensAt, @Nullable Instant closesAt, String bodyMac) {
        return new OpenCampaign(
                ID, SLUG, TITLE, SPONSOR, opensAt, closesAt, AUDIENCE, THREE_AT_MOST, 60, ATTRIBUTES, bodyMac, NOW);
    }

    private static CampaignOpened opened(Instant opensAt, @Nullable Instant closesAt, String bodyMac) {
        return new CampaignOpened(
                ID,
                SLUG,
                false,
                TITLE,
                SPONSOR,
                opensAt,
                closesAt,
                AUDIENCE,
                THREE_AT_MOST,
                60,
                ATTRIBUTES,
                bodyMac,
                NOW);
    }

    private static CampaignOpened ideaBox() {
        return new CampaignOpened(
                ID,
                Slug.IDEA_BOX,
                true,
                TITLE,
                null,
                NOW,
                null,
                List.of(),
                VotingRule.FREE_APPROVAL,
                null,
                Attributes.NONE,
                null,
                NOW);
    }

    private static SealedText sealed(String name) {
        return new SealedText(UUID.nameUUIDFromBytes(name.getBytes()), name);
    }
}
