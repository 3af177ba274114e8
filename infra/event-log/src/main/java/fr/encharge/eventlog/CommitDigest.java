package fr.encharge.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a commit, format 1: SHA-256 over its fields in a fixed order, each preceded by its length in bytes (four
 * bytes, big-endian; −1 for null). Text is UTF-8, a number is eight bytes big-endian, a UUID is its sixteen bytes. The
 * order is docs/event-log.md's, and never changes: another order would be another format.
 */
final class CommitDigest {

    static final int FORMAT = 1;

    private final MessageDigest sha256 = sha256();

    private CommitDigest() {}

    static Digest of(String log, long position, Digest previous, String latest, Commit commit) {
        CommitDigest digest = new CommitDigest();
        digest.number(FORMAT);
        digest.text(log);
        digest.number(position);
        digest.uuid(commit.id());
        digest.bytes(previous.bytes());
        digest.text(commit.aggregate());
        digest.text(commit.type());
        digest.number(commit.first());
        digest.text(latest);
        digest.number(commit.events().size());
        commit.events().forEach(digest::event);
        return new Digest(digest.sha256.digest());
    }

    private void event(StoredEvent event) {
        text(event.id());
        text(event.time());
        text(event.name());
        text(event.revision());
        bytes(event.payload());
        bytes(event.metadata());
    }

    private void number(long value) {
        bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void uuid(UUID id) {
        bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private void text(@Nullable String value) {
        if (value == null) {
            length(-1);
        } else {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void bytes(byte[] value) {
        length(value.length);
        sha256.update(value);
    }

    private void length(int value) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
