package fr.encharge.ideas.waiting;

import fr.encharge.ideas.campaigns.CampaignBrief;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.PlacedText;
import fr.encharge.platform.text.TextPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An idea that waits for somebody.
 *
 * @param offer ASSIGNMENT or HANDOVER, when something is offered
 * @param answerBy when the campaign's promise falls due
 */
record WaitingIdea(
        String id,
        @Nullable String title,
        @Nullable String campaign,
        @Nullable String offer,
        @Nullable Instant until,
        @Nullable Instant owedSince,
        @Nullable Instant answerBy) {

    private static final String TITLE = IdeaText.TITLE.field();

    static Stream<PlacedText> texts(AuthorityId authority, Document idea) {
        return OpenedTexts.in(new TextPlace(authority, idea.getString("_id"), TITLE), idea, TITLE);
    }

    static WaitingIdea of(Document idea, @Nullable CampaignBrief campaign, OpenedTexts texts) {
        Instant owedSince = instant(idea.getDate("owedSince"));
        return new WaitingIdea(
                idea.getString("_id"),
                texts.of(idea, TITLE),
                CampaignBrief.slug(campaign),
                idea.getString("offer"),
                instant(idea.getDate("until")),
                owedSince,
                answerBy(owedSince, campaign));
    }

    private static @Nullable Instant answerBy(@Nullable Instant owedSince, @Nullable CampaignBrief campaign) {
        return owedSince == null || campaign == null || campaign.answerPromiseDays() == null
                ? null
                : owedSince.plus(Duration.ofDays(campaign.answerPromiseDays()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
