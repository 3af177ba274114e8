package fr.encharge.standalone.client;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request; its body is written as JSON, unless its headers say what else it is. */
public record Call(String method, String path, @Nullable Object body, Map<String, String> headers) {

    static final String CONTENT_TYPE = "Content-Type";

    public static Call get(String path) {
        return new Call("GET", path, null, Map.of());
    }

    public static Call put(String path, Object body) {
        return new Call("PUT", path, body, Map.of());
    }

    public static Call post(String path, Object body) {
        return new Call("POST", path, body, Map.of());
    }

    public static Call csv(String path, String text) {
        return new Call("POST", path, text, Map.of(CONTENT_TYPE, "text/csv"));
    }

    public Call with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, body, more);
    }
}
