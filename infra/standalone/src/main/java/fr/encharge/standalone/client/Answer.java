package fr.encharge.standalone.client;

import java.net.http.HttpHeaders;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A request that was done. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public static final String POSITION = "Encharge-Position";

    /** Where the log has this, if the answer says so. */
    public OptionalLong position(String log) {
        Matcher found = Pattern.compile("(?:^|[ ,])" + log + "=(\\d{1,18})")
                .matcher(headers.firstValue(POSITION).orElse(""));
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }
}
