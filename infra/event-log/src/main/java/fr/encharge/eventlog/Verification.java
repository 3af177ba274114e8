package fr.encharge.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * What a walk over the chain has found.
 *
 * @param from the first position that was read
 * @param to the last position that fits; {@code from − 1} if none does
 * @param checkpoints how many checkpoints were compared
 * @param damage the first position that does not fit and why; null if all do
 */
public record Verification(
        long from, long to, long checkpoints, @Nullable LogDamaged damage) {

    public boolean isSound() {
        return damage == null;
    }
}
