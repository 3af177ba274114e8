package fr.encharge.platform.event;

import fr.encharge.platform.rule.InvalidValue;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody has already seen of each log: the header {@code Encharge-Position: ideas=87, voting=1234}. */
public record Positions(Map<String, Long> byLog) {

    public static final String HEADER = "Encharge-Position";

    private static final int MOST_LOGS = 100;
    private static final Pattern ENTRY = Pattern.compile("\\s*([A-Za-z0-9._-]{1,100})=(\\d{1,18})\\s*");

    public Positions {
        byLog = Map.copyOf(byLog);
    }

    public static Positions none() {
        return new Positions(Map.of());
    }

    public static Positions of(String log, long position) {
        return new Positions(Map.of(log, position));
    }

    /**
     * @param header the value of the header, null when the request has none
     * @throws InvalidValue when it is not a list of {@code log=position}; of two positions of one log the greater counts
     */
    public static Positions parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return none();
        }
        Map<String, Long> positions = new TreeMap<>();
        for (String entry : header.split(",", MOST_LOGS)) {
            Matcher matcher = ENTRY.matcher(entry);
            InvalidValue.unless(matcher.matches(), HEADER, "a list such as ideas=87, voting=1234");
            positions.merge(matcher.group(1), Long.parseLong(matcher.group(2)), Math::max);
        }
        return new Positions(positions);
    }

    public OptionalLong of(String log) {
        Long position = byLog.get(log);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** As the header says it. */
    @Override
    public String toString() {
        return new TreeMap<>(byLog)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
