package fr.encharge.standalone.client;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request; its body is written as JSON. */
public record Call(String method, String path, @Nullable Object body, Map<String, String> headers) {

    public static Call get(String path) {
        return new Call("GET", path, null, Map.of());
    }

    public static Call put(String path, Object body) {
        return new Call("PUT", path, body, Map.of());
    }

    public static Call post(String path, Object body) {
        return new Call("POST", path, body, Map.of());
    }

    public Call with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, body, more);
    }
}
