package fr.encharge.ideas.ideapage;

import fr.encharge.ideas.charge.ChargeId;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.ideas.stage.Stage;
import fr.encharge.ideas.stage.Verdict;
import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.PlacedText;
import fr.encharge.platform.text.TextPlace;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An idea with all that is known of it; a text that was erased is absent. */
record IdeaPage(
        String id,
        @Nullable String campaign,
        String author,
        @Nullable String unit,
        @Nullable String category,
        @Nullable String title,
        @Nullable String irritant,
        @Nullable String proposal,
        @Nullable String expectedEffect,
        Document attributes,
        Stage stage,
        long votes,
        Instant proposedAt,
        @Nullable Instant amendedAt,
        @Nullable Instant withdrawnAt,
        @Nullable GivenAnswer answer,
        @Nullable Care charge) {

    record GivenAnswer(
            String verdict,
            @Nullable String reason,
            String by,
            @Nullable Instant at) {}

    /**
     * @param asked who is asked to take charge, or to take over
     */
    record Care(
            @Nullable String holder,
            @Nullable String asked,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String effect,
            @Nullable Instant completedAt) {}

    static List<PlacedText> texts(AuthorityId authority, IdeaId id, Document page) {
        Stream<PlacedText> words = Arrays.stream(IdeaText.values())
                .flatMap(
                        text -> OpenedTexts.in(new TextPlace(authority, id.value(), text.field()), page, text.field()));
        TextPlace effect = new TextPlace(authority, new ChargeId(id).toString(), "effect");
        return Stream.concat(words, OpenedTexts.in(effect, page, "effect")).toList();
    }

    static IdeaPage of(Document page, @Nullable String campaign, long votes, OpenedTexts texts) {
        Verdict verdict = Verdict.valueOf(page.getString("verdict"));
        return new IdeaPage(
                page.getString("_id"),
                campaign,
                page.getString("author"),
                page.getString("unit"),
                page.getString("category"),
                texts.of(page, IdeaText.TITLE.field()),
                texts.of(page, IdeaText.IRRITANT.field()),
                texts.of(page, IdeaText.PROPOSAL.field()),
                texts.of(page, IdeaText.EXPECTED_EFFECT.field()),
                page.get("attributes", Document.class),
                Stage.of(page, votes),
                votes,
                page.getDate("proposedAt").toInstant(),
                instant(page, "amendedAt"),
                verdict == Verdict.WITHDRAWN ? instant(page, "decidedAt") : null,
                verdict == Verdict.ACCEPTED || verdict == Verdict.DECLINED ? answer(page, verdict, texts) : null,
                page.containsKey("holder") || page.containsKey("asked") ? care(page, texts) : null);
    }

    private static GivenAnswer answer(Document page, Verdict verdict, OpenedTexts texts) {
        return new GivenAnswer(
                verdict.name(),
                texts.of(page, IdeaText.REASON.field()),
                page.getString("decidedBy"),
                instant(page, "decidedAt"));
    }

    private static Care care(Document page, OpenedTexts texts) {
        return new Care(
                page.getString("holder"),
                page.getString("asked"),
                instant(page, "heldSince"),
                instant(page, "until"),
                texts.of(page, "effect"),
                instant(page, "completedAt"));
    }

    private static @Nullable Instant instant(Document page, String field) {
        Date date = page.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
