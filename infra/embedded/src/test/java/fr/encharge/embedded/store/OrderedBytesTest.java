package fr.encharge.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderedBytesTest {

    /** Each is less than the next; those in one list are equal. */
    private static final List<List<@Nullable Object>> ASCENDING = new ArrayList<>(List.of(
            List.of(MinKey.getInstance()),
            List.of(List.of()),
            nothing(),
            List.of(Double.NaN),
            List.of(Double.NEGATIVE_INFINITY),
            List.of(-0x1p70),
            List.of(Long.MIN_VALUE, -0x1p63),
            List.of(Long.MIN_VALUE + 1),
            List.of(-1_000, -1_000L, -1_000.0),
            List.of(-0.5, decimal("-0.5")),
            List.of(0, 0L, 0.0, -0.0, decimal("0")),
            List.of(Double.MIN_VALUE),
            List.of(1, 1L, 1.0, decimal("1.0")),
            List.of(decimal("1.00000000000000000001")),
            List.of(1.5),
            List.of(1L << 53, 0x1p53),
            List.of((1L << 53) + 1),
            List.of((1L << 53) + 2, 0x1p53 + 2),
            List.of(Long.MAX_VALUE - 1),
            List.of(Long.MAX_VALUE),
            List.of(0x1p63),
            List.of(Double.POSITIVE_INFINITY),
            List.of(""),
            List.of("\0"),
            List.of("\0a"),
            List.of("a"),
            List.of("a\0"),
            List.of("ab"),
            List.of("é"),
            List.of("🚲"),
            List.of(new Document()),
            List.of(new Document("a", 1), new Document("a", 1L)),
            List.of(new Document("a", 1).append("b", 1)),
            List.of(new Document("a", 2)),
            List.of(new Document("b", 1)),
            List.of(new Document("a", "x")),
            List.of(List.of(1)),
            List.of(List.of(1, 2)),
            List.of(List.of(2)),
            List.of(new BinData(new byte[] {9})),
            List.of(new BinData(new byte[] {1, 2})),
            List.of(new BinData(new byte[] {1, -1})),
            List.of(new UUID(0, 1)),
            List.of(new UUID(-1, 1)),
            List.of(new ObjectId(new byte[12])),
            List.of(false),
            List.of(true),
            List.of(Instant.ofEpochMilli(-1)),
            List.of(Instant.ofEpochMilli(0)),
            List.of(MaxKey.getInstance())));

    @Test
    void bytesCompareAsMongoDbComparesTheValues() {
        compareAll(true);
    }

    @Test
    void descendingBytesCompareTheOtherWayRound() {
        compareAll(false);
    }

    @Test
    void whatFollowsCountsOnlyBetweenEquals() {
        for (boolean ascending : new boolean[] {true, false}) {
            assertThat(Arrays.compareUnsigned(two("a", ascending, 9), two("a\0", ascending, 1)) < 0)
                    .isEqualTo(ascending);
            assertThat(Arrays.compareUnsigned(two(List.of(1), ascending, 9), two(List.of(1, 1), ascending, 1)) < 0)
                    .isEqualTo(ascending);
            assertThat(Arrays.compareUnsigned(two(7, ascending, 1), two(7L, ascending, 2)))
                    .isNegative();
        }
    }

    private static void compareAll(boolean ascending) {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                int expected = ascending ? Integer.compare(i, j) : Integer.compare(j, i);
                for (Object one : ASCENDING.get(i)) {
                    for (Object other : ASCENDING.get(j)) {
                        assertThat(Integer.signum(
                                        Arrays.compareUnsigned(bytes(one, ascending), bytes(other, ascending))))
                                .as("%s compared with %s", one, other)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static byte[] bytes(@Nullable Object value, boolean ascending) {
        return new OrderedBytes().value(value, ascending).toArray();
    }

    private static byte[] two(Object value, boolean ascending, int next) {
        return new OrderedBytes().value(value, ascending).value(next, true).toArray();
    }

    private static Decimal128 decimal(String number) {
        return new Decimal128(new BigDecimal(number));
    }

    private static List<@Nullable Object> nothing() {
        return Arrays.asList(null, de.bwaldvogel.mongo.backend.Missing.getInstance());
    }
}
