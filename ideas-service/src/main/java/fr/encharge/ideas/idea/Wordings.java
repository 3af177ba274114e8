package fr.encharge.ideas.idea;

import fr.encharge.platform.text.SealedText;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of every wording that a text of an idea has had: erasing a text means erasing all of them. */
class Wordings {

    private final Map<IdeaText, Set<UUID>> keys = new EnumMap<>(IdeaText.class);

    void add(
            @Nullable SealedText title,
            @Nullable SealedText irritant,
            @Nullable SealedText proposal,
            @Nullable SealedText expectedEffect) {
        add(IdeaText.TITLE, title);
        add(IdeaText.IRRITANT, irritant);
        add(IdeaText.PROPOSAL, proposal);
        add(IdeaText.EXPECTED_EFFECT, expectedEffect);
    }

    void add(IdeaText text, @Nullable SealedText wording) {
        if (wording != null) {
            keys.computeIfAbsent(text, first -> new LinkedHashSet<>()).add(wording.key());
        }
    }

    void erase(IdeaText text, UUID key) {
        of(text).remove(key);
    }

    Set<UUID> of(IdeaText text) {
        return keys.getOrDefault(text, new LinkedHashSet<>());
    }

    boolean hold(UUID key) {
        return keys.values().stream().anyMatch(wordings -> wordings.contains(key));
    }
}
