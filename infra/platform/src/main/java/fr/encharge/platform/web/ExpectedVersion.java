package fr.encharge.platform.web;

import fr.encharge.platform.rule.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The version that a client saw of what it changes: {@code If-Match: "3.1"}, a number for each aggregate that the
 * resource is made of.
 */
public record ExpectedVersion(List<Long> parts) {

    private static final Pattern ETAG = Pattern.compile("\"-?[0-9]{1,18}(\\.-?[0-9]{1,18})*\"");

    public ExpectedVersion {
        parts = List.copyOf(parts);
    }

    /** @throws InvalidValue when the header is no ETag of ours */
    public static ExpectedVersion parse(String etag) {
        InvalidValue.unless(
                ETAG.matcher(etag).matches(), "If-Match", "the ETag of what you change, as you were given it");
        return new ExpectedVersion(
                Arrays.stream(etag.substring(1, etag.length() - 1).split("\\."))
                        .map(Long::valueOf)
                        .toList());
    }

    /** @throws InvalidValue when the resource has a part that the ETag does not */
    public long part(int index) {
        InvalidValue.unless(index < parts.size(), "If-Match", "the ETag of what you change, as you were given it");
        return parts.get(index);
    }

    /** The ETag of a resource at these versions. */
    public static String etag(long... versions) {
        return "\""
                + String.join(
                        ".", Arrays.stream(versions).mapToObj(Long::toString).toList()) + "\"";
    }
}
