package fr.encharge.ideas.idea;

import fr.encharge.platform.rule.InvalidValue;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an author words anew; what is absent stays as it was. */
record Amendment(
        @Nullable String title,
        @Nullable String irritant,
        @Nullable String proposal,
        @Nullable String expectedEffect,
        @Nullable Category category) {

    Amendment {
        title = IdeaText.TITLE.optional(title);
        irritant = IdeaText.IRRITANT.optional(irritant);
        proposal = IdeaText.PROPOSAL.optional(proposal);
        expectedEffect = IdeaText.EXPECTED_EFFECT.optional(expectedEffect);
        InvalidValue.unless(
                Stream.of(title, irritant, proposal, expectedEffect, category).anyMatch(Objects::nonNull),
                "title",
                "at least one of title, irritant, proposal, expectedEffect, category");
    }
}
