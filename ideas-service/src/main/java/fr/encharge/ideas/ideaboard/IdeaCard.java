package fr.encharge.ideas.ideaboard;

import fr.encharge.ideas.campaigns.CampaignBrief;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.ideas.stage.Stage;
import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.PlacedText;
import fr.encharge.platform.text.TextPlace;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An idea as the board shows it, with the first time that each step was made. */
public record IdeaCard(
        String id,
        @Nullable String title,
        @Nullable String campaign,
        @Nullable String category,
        String author,
        @Nullable String unit,
        Stage stage,
        String verdict,
        long votes,
        @Nullable String holder,
        @Nullable Instant until,
        Instant proposedAt,
        @Nullable Instant supportedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant inChargeAt,
        @Nullable Instant doneAt,
        Document attributes) {

    private static final String TITLE = IdeaText.TITLE.field();

    static Stream<PlacedText> texts(AuthorityId authority, Document card) {
        return OpenedTexts.in(new TextPlace(authority, card.getString("_id"), TITLE), card, TITLE);
    }

    static IdeaCard of(Document card, Map<String, CampaignBrief> campaigns, OpenedTexts texts) {
        long votes = votes(card);
        return new IdeaCard(
                card.getString("_id"),
                texts.of(card, TITLE),
                CampaignBrief.slug(campaigns.get(card.getString("campaignId"))),
                card.getString("category"),
                card.getString("author"),
                card.getString("unit"),
                Stage.of(card, votes),
                card.getString("verdict"),
                votes,
                card.getString("holder"),
                instant(card, "until"),
                card.getDate("proposedAt").toInstant(),
                instant(card, "supportedAt"),
                instant(card, "answeredAt"),
                instant(card, "inChargeAt"),
                instant(card, "doneAt"),
                card.get("attributes", Document.class));
    }

    static long votes(Document card) {
        return card.get("votes", Number.class).longValue();
    }

    private static @Nullable Instant instant(Document card, String field) {
        Date date = card.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
