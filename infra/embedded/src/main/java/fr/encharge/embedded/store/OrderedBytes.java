package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that compare, unsigned, as MongoDB compares the values: by type, then within the type. Numbers are one type, a
 * missing field is a null, strings compare by their UTF-8, binaries by length first. No value's bytes are the beginning
 * of another's, so that values can follow each other; descending values are inverted. See
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/.
 */
final class OrderedBytes {

    private static final byte END = 0;
    private static final byte ESCAPED = (byte) 0xFF;
    private static final double TWO_TO_63 = 0x1p63;

    private byte[] bytes = new byte[64];
    private int size;

    OrderedBytes raw(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    OrderedBytes value(@Nullable Object value, boolean ascending) {
        int start = size;
        ValueType type = ValueType.of(value);
        put(type.order);
        if (value != null) {
            body(type, value);
        }
        for (int i = start; !ascending && i < size; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return this;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void body(ValueType type, Object value) {
        switch (type) {
            case NUMBER -> number((Number) value);
            case STRING -> text((String) value);
            case DOCUMENT -> document((Map<?, ?>) value);
            case ARRAY -> array((Collection<?>) value);
            case BINARY -> binary(value);
            case OBJECT_ID -> raw(((ObjectId) value).toByteArray());
            case BOOLEAN -> put((Boolean) value ? 1 : 0);
            case DATE -> number64(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE);
            case TIMESTAMP -> number64(((BsonTimestamp) value).getValue());
            case REGEX -> regex((BsonRegularExpression) value);
            case CODE -> text(((BsonJavaScript) value).getCode());
            default -> {
                // the type says it all
            }
        }
    }

    /** The nearest double, then what is missing to it: longs and doubles keep their order among each other. */
    private void number(Number number) {
        double nearest = number.doubleValue();
        number64(sortable(nearest));
        double rest = rest(number, nearest);
        put(Double.compare(rest, 0.0) + 1);
        if (rest != 0.0) {
            number64(sortable(rest));
        }
    }

    private static double rest(Number number, double nearest) {
        if (number instanceof Long exact) {
            return nearest == TWO_TO_63 ? (double) (exact - Long.MAX_VALUE) - 1 : exact - (long) nearest;
        }
        if (number instanceof Decimal128 decimal && Double.isFinite(nearest)) {
            double rest =
                    decimal.toBigDecimal().subtract(new BigDecimal(nearest)).doubleValue();
            return rest == 0.0 ? 0.0 : rest;
        }
        return 0.0;
    }

    private static long sortable(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        long bits = Double.doubleToLongBits(value == 0.0 ? 0.0 : value);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    private void text(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            put(b);
            if (b == END) {
                put(ESCAPED);
            }
        }
        put(END);
        put(END);
    }

    private void document(Map<?, ?> document) {
        document.forEach((name, value) -> {
            ValueType type = ValueType.of(value);
            put(type.order);
            text(String.valueOf(name));
            if (value != null) {
                body(type, value);
            }
        });
        put(END);
    }

    private void array(Collection<?> values) {
        values.forEach(value -> value(value, true));
        put(END);
    }

    private void binary(Object value) {
        if (value instanceof BinData data) {
            binary(0, data.getData());
        } else if (value instanceof LegacyUUID old) {
            binary(3, bytes(old.getUuid()));
        } else {
            binary(4, bytes((UUID) value));
        }
    }

    private void binary(int subtype, byte[] data) {
        number32(data.length);
        put(subtype);
        raw(data);
    }

    private void regex(BsonRegularExpression regex) {
        text(regex.getPattern());
        text(regex.getOptions() == null ? "" : regex.getOptions());
    }

    private static byte[] bytes(UUID uuid) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    OrderedBytes number32(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            put(value >>> shift);
        }
        return this;
    }

    OrderedBytes number64(long value) {
        return number32((int) (value >>> 32)).number32((int) value);
    }

    private void put(int b) {
        ensure(1);
        bytes[size++] = (byte) b;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** The types in MongoDB's order of comparison, with gaps as it numbers them. */
    enum ValueType {
        MIN_KEY(1),
        EMPTY_ARRAY(3),
        NULL(5),
        NUMBER(10),
        STRING(15),
        DOCUMENT(20),
        ARRAY(25),
        BINARY(30),
        OBJECT_ID(35),
        BOOLEAN(40),
        DATE(45),
        TIMESTAMP(47),
        REGEX(50),
        CODE(60),
        MAX_KEY(127);

        final int order;

        ValueType(int order) {
            this.order = order;
        }

        static ValueType of(@Nullable Object value) {
            if (Missing.isNullOrMissing(value)) {
                return NULL;
            } else if (value instanceof Number) {
                return NUMBER;
            } else if (value instanceof String) {
                return STRING;
            } else if (value instanceof Map) {
                return DOCUMENT;
            } else if (value instanceof Collection<?> array) {
                return array.isEmpty() ? EMPTY_ARRAY : ARRAY;
            } else if (value instanceof ObjectId) {
                return OBJECT_ID;
            } else if (value instanceof Boolean) {
                return BOOLEAN;
            } else if (value instanceof Instant) {
                return DATE;
            } else if (value instanceof BinData || value instanceof UUID || value instanceof LegacyUUID) {
                return BINARY;
            }
            return rare(value);
        }

        private static ValueType rare(@Nullable Object value) {
            if (value instanceof BsonTimestamp) {
                return TIMESTAMP;
            } else if (value instanceof BsonRegularExpression) {
                return REGEX;
            } else if (value instanceof BsonJavaScript) {
                return CODE;
            } else if (value instanceof MinKey) {
                return MIN_KEY;
            } else if (value instanceof MaxKey) {
                return MAX_KEY;
            }
            throw new IllegalArgumentException("not a value that an index can hold: " + value);
        }
    }
}
