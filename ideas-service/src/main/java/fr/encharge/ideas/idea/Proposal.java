package fr.encharge.ideas.idea;

import fr.encharge.ideas.campaign.Attributes;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.text.CanonicalBody;
import fr.encharge.ideas.text.PlainText;
import org.jspecify.annotations.Nullable;

/** An idea as its author words it; without a campaign it goes into the idea box. */
record Proposal(
        Slug campaign,
        String title,
        @Nullable String irritant,
        @Nullable String proposal,
        @Nullable String expectedEffect,
        @Nullable Category category,
        Attributes attributes) {

    Proposal {
        campaign = campaign == null ? Slug.IDEA_BOX : campaign;
        title = PlainText.required(IdeaText.TITLE.field(), title, IdeaText.TITLE.longest());
        irritant = IdeaText.IRRITANT.optional(irritant);
        proposal = IdeaText.PROPOSAL.optional(proposal);
        expectedEffect = IdeaText.EXPECTED_EFFECT.optional(expectedEffect);
        attributes = attributes == null ? Attributes.NONE : attributes;
    }

    String canonical() {
        return CanonicalBody.of(campaign, title, irritant, proposal, expectedEffect, category, attributes.values());
    }
}
