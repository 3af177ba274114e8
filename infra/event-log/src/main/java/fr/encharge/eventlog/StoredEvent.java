package fr.encharge.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * One event as it lies in its commit. Payload and metadata are the serializer's bytes, untouched; {@code time} is
 * {@link java.time.Instant#toString()}, which loses nothing and is hashed as it stands.
 */
record StoredEvent(
        String id, String time, String name, @Nullable String revision, byte[] payload, byte[] metadata) {}
