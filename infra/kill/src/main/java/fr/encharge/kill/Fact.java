package fr.encharge.kill;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it lies in a log.
 *
 * @param index its place in its commit
 * @param trace the id of the trace that it was stored under, null for what the platform did by itself
 * @param agent who acted, as it is recorded
 */
record Fact(
        String log,
        long position,
        int index,
        String name,
        @Nullable String trace,
        String agent,
        JsonNode payload) {

    String text(String field) {
        return payload.path(field).asString("");
    }

    String idea() {
        return text("ideaId");
    }

    @Override
    public String toString() {
        return "%s at %s=%d".formatted(name, log, position);
    }
}
