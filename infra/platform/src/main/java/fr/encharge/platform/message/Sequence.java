package fr.encharge.platform.message;

/**
 * The number of a message in its log, the same at every run: position × 2^24 + index of the event in its commit × 2^14 +
 * number of the message within its event and topic.
 */
public final class Sequence {

    private static final int POSITION_BITS = 39;
    private static final int INDEX_BITS = 10;
    private static final int NUMBER_BITS = 14;

    private Sequence() {}

    /** @throws IllegalStateException when a part does not fit: numbers must never overlap */
    public static long of(long position, int index, int number) {
        return (fits(position, POSITION_BITS) << INDEX_BITS | fits(index, INDEX_BITS)) << NUMBER_BITS
                | fits(number, NUMBER_BITS);
    }

    /** The greatest sequence that a message of this position can have: what a watermark stands for. */
    public static long lastOf(long position) {
        return of(position, (1 << INDEX_BITS) - 1, (1 << NUMBER_BITS) - 1);
    }

    public static long positionOf(long sequence) {
        return sequence >> INDEX_BITS + NUMBER_BITS;
    }

    /** 19 digits, so that texts sort like numbers. */
    public static String text(long sequence) {
        return "%019d".formatted(sequence);
    }

    private static long fits(long value, int bits) {
        if (value < 0 || value >> bits != 0) {
            throw new IllegalStateException("%d does not fit into %d bits of a sequence".formatted(value, bits));
        }
        return value;
    }
}
