package fr.encharge.ideas.campaign;

import static java.time.temporal.ChronoUnit.MILLIS;

import fr.encharge.ideas.members.UnitId;
import fr.encharge.ideas.text.CanonicalBody;
import fr.encharge.ideas.text.PlainText;
import fr.encharge.platform.rule.InvalidValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as a steward words it. */
record Call(
        String title,
        @Nullable String sponsor,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<UnitId> audience,
        @Nullable HowToVote rule,
        @Nullable Integer answerPromiseDays,
        Attributes attributes) {

    Call {
        title = PlainText.required("title", title, 200);
        sponsor = PlainText.optional("sponsor", sponsor, 200);
        opensAt = opensAt == null ? null : opensAt.truncatedTo(MILLIS);
        closesAt = closesAt == null ? null : closesAt.truncatedTo(MILLIS);
        audience = audience == null ? List.of() : List.copyOf(audience);
        InvalidValue.unless(audience.size() <= 500, "audience", "500 units at most");
        InvalidValue.unless(
                answerPromiseDays == null || answerPromiseDays >= 1 && answerPromiseDays <= 366,
                "answerPromiseDays",
                "1 to 366");
        attributes = attributes == null ? Attributes.NONE : attributes;
    }

    VotingRule votingRule() {
        return rule == null ? VotingRule.FREE_APPROVAL : rule.rule();
    }

    String canonical() {
        return CanonicalBody.of(
                title, sponsor, opensAt, closesAt, audience, votingRule(), answerPromiseDays, attributes.values());
    }
}
