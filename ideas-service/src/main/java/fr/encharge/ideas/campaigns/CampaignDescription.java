package fr.encharge.ideas.campaigns;

import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.PlacedText;
import fr.encharge.platform.text.TextPlace;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A campaign as it is shown. */
record CampaignDescription(
        String id,
        String slug,
        @Nullable String title,
        @Nullable String sponsor,
        boolean permanent,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<String> audience,
        Document rule,
        @Nullable Integer answerPromiseDays,
        Document attributes) {

    static Stream<PlacedText> texts(AuthorityId authority, Document call) {
        return Stream.of("title", "sponsor")
                .flatMap(field -> OpenedTexts.in(new TextPlace(authority, call.getString("_id"), field), call, field));
    }

    static CampaignDescription of(Document call, OpenedTexts texts) {
        return new CampaignDescription(
                call.getString("_id"),
                call.getString("slug"),
                texts.of(call, "title"),
                texts.of(call, "sponsor"),
                call.getBoolean("permanent"),
                instant(call.getDate("opensAt")),
                instant(call.getDate("closesAt")),
                call.getList("audience", String.class),
                call.get("rule", Document.class),
                call.getInteger("answerPromiseDays"),
                call.get("attributes", Document.class));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
