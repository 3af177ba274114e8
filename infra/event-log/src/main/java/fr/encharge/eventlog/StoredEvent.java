package fr.encharge.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * One event as it lies in its commit. Payload and metadata are the serializer's bytes, untouched; {@code time} is
 * {@link java.time.Instant#toString()}, which loses nothing and is hashed as it stands.
 */
record StoredEvent(
        String id, String time, String name, @Nullable String revision, byte[] payload, byte[] metadata) {

    private static final int ENVELOPE = 128;
    private static final int MOST_BYTES_A_CHARACTER = 3;

    /** See {@link Commit#size()}. */
    int size() {
        return ENVELOPE + mostBytes(id, time, name, revision) + payload.length + metadata.length;
    }

    static int mostBytes(@Nullable String... texts) {
        int characters = 0;
        for (String text : texts) {
            characters += text == null ? 0 : text.length();
        }
        return MOST_BYTES_A_CHARACTER * characters;
    }
}
