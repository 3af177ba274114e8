package fr.encharge.engagement.messaging;

import fr.encharge.platform.message.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is read of ideas. */
public sealed interface IdeaMessage {

    String ideaId();

    String campaignId();

    Instant at();

    /** @param unitId the author's unit on that day, null for somebody outside the directory */
    @MessageType("fr.encharge.ideas.idea-proposed.v1")
    record IdeaProposed(
            String ideaId,
            String campaignId,
            String authorId,
            @Nullable String unitId,
            Instant at) implements IdeaMessage {}

    @MessageType("fr.encharge.ideas.idea-withdrawn.v1")
    record IdeaWithdrawn(String ideaId, String campaignId, Instant at) implements IdeaMessage {}

    @MessageType("fr.encharge.ideas.idea-answered.v1")
    record IdeaAnswered(String ideaId, String campaignId, Verdict verdict, Instant at) implements IdeaMessage {}

    enum Verdict {
        ACCEPTED,
        DECLINED
    }
}
