package fr.encharge.platform.web;

import fr.encharge.platform.rule.InvalidValue;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a client has already been told: positions of logs, as in {@code Encharge-Position: ideas=87, voting=1234}. A
 * query that sends them back is answered by a view that has reached them.
 */
public record Positions(Map<String, Long> byLog) {

    public static final String HEADER = "Encharge-Position";

    public Positions {
        byLog = Map.copyOf(byLog);
    }

    /** @throws InvalidValue when the header does not read {@code log=position, …} */
    public static Positions parse(@Nullable String header) {
        Map<String, Long> positions = new TreeMap<>();
        if (header != null && !header.isBlank()) {
            for (String part : header.split(",")) {
                String[] pair = part.strip().split("=", -1);
                InvalidValue.unless(
                        pair.length == 2 && pair[0].matches("[a-z0-9.]{1,60}") && pair[1].matches("[0-9]{1,15}"),
                        HEADER,
                        "log=position, log=position");
                positions.merge(pair[0], Long.valueOf(pair[1]), Math::max);
            }
        }
        return new Positions(positions);
    }

    public OptionalLong of(String log) {
        Long position = byLog.get(log);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
