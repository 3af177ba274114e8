package fr.encharge.standalone.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An idea and all that becomes of it.
 *
 * @param key its name in these files
 * @param campaign null for the idea box
 * @param support how many vote for it
 * @param touches the units whose everyday it would change: more of their agents vote for it
 */
record Idea(
        String key,
        @Nullable String campaign,
        String author,
        Moment at,
        String category,
        String title,
        String irritant,
        String proposal,
        String effect,
        int support,
        List<String> touches,
        List<Step> story) {

    Idea {
        story = story == null ? List.of() : List.copyOf(story);
    }

    Idea in(@Nullable String slug) {
        return new Idea(key, slug, author, at, category, title, irritant, proposal, effect, support, touches, story);
    }

    boolean isIn(Campaign other) {
        return other.slug().equals(campaign);
    }

    /** When nobody votes for it any more, if that has come. */
    Moment votableUntil(Moment otherwise) {
        return story.stream()
                .filter(step -> step.what().endsIt())
                .map(Step::at)
                .findFirst()
                .orElse(otherwise);
    }
}
