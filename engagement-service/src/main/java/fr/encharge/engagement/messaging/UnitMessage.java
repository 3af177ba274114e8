package fr.encharge.engagement.messaging;

import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.message.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others are told of units. */
public sealed interface UnitMessage {

    @MessageType("fr.encharge.directory.unit-opened.v1")
    record UnitOpened(
            UnitId unitId, UnitCode code, @Nullable UnitId parentId, Instant at) implements UnitMessage {}

    @MessageType("fr.encharge.directory.unit-renamed.v1")
    record UnitRenamed(
            UnitId unitId, UnitCode code, @Nullable UnitId parentId, Instant at) implements UnitMessage {}

    @MessageType("fr.encharge.directory.unit-moved.v1")
    record UnitMoved(UnitId unitId, UnitCode code, @Nullable UnitId parentId, Instant at) implements UnitMessage {}

    @MessageType("fr.encharge.directory.unit-closed.v1")
    record UnitClosed(
            UnitId unitId, UnitCode code, @Nullable UnitId parentId, Instant at) implements UnitMessage {}
}
