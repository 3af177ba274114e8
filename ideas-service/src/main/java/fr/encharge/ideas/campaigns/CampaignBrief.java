package fr.encharge.ideas.campaigns;

import org.jspecify.annotations.Nullable;

/** What a list of ideas says of a campaign. */
public record CampaignBrief(String slug, @Nullable Integer answerPromiseDays) {

    /** The slug of a campaign in a list; null while the list is ahead of what is known of campaigns. */
    public static @Nullable String slug(@Nullable CampaignBrief brief) {
        return brief == null ? null : brief.slug();
    }
}
