package fr.encharge.engagement.messaging;

import fr.encharge.platform.message.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is read of charges: when somebody holds an idea, and when nobody does any more. */
public sealed interface ChargeMessage {

    String ideaId();

    String campaignId();

    Instant at();

    @MessageType("fr.encharge.ideas.charge-claimed.v1")
    record ChargeClaimed(
            String ideaId,
            String campaignId,
            String holderId,
            @Nullable String unitId,
            Instant at) implements ChargeMessage {}

    @MessageType("fr.encharge.ideas.charge-accepted.v1")
    record ChargeAccepted(
            String ideaId,
            String campaignId,
            String holderId,
            @Nullable String unitId,
            Instant at) implements ChargeMessage {}

    @MessageType("fr.encharge.ideas.charge-handed-over.v1")
    record ChargeHandedOver(
            String ideaId,
            String campaignId,
            String holderId,
            @Nullable String unitId,
            Instant at) implements ChargeMessage {}

    @MessageType("fr.encharge.ideas.charge-released.v1")
    record ChargeReleased(String ideaId, String campaignId, Instant at) implements ChargeMessage {}

    @MessageType("fr.encharge.ideas.charge-ended.v1")
    record ChargeEnded(String ideaId, String campaignId, Instant at) implements ChargeMessage {}

    @MessageType("fr.encharge.ideas.charge-completed.v1")
    record ChargeCompleted(String ideaId, String campaignId, Instant at) implements ChargeMessage {}
}
