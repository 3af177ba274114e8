package fr.encharge.engagement.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * That something has happened: what, to what, how often. Never who did it.
 *
 * @param id of the message that told of it, the same at every instance
 * @param what the last part of its type, as {@code idea-proposed}
 * @param ideaId null when it concerns a campaign as a whole
 * @param count how many such happenings this hint stands for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hint(String id, String what, @Nullable String ideaId, String campaignId, int count) {

    /** Both as one, under the later id. */
    Hint with(Hint later) {
        return new Hint(later.id, what, ideaId, campaignId, count + later.count);
    }

    /** What two hints share that may become one. */
    String topic() {
        return what + "/" + campaignId + "/" + ideaId;
    }
}
