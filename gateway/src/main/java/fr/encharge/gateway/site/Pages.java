package fr.encharge.gateway.site;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Which requests are for a page of the web application, whose router knows the address better than we do. */
final class Pages {

    /** What is never a page, so that what does not exist there is said not to exist. */
    private static final Set<String> NEVER =
            Set.of("actuator", "api", "assets", "error", "identity", "internal", "legal", "login", "logout");

    private Pages() {}

    static boolean isFor(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.equals("/") || wantsHtml(request) && !NEVER.contains(first(path)) && !hasExtension(path);
    }

    /** Whether somebody goes there, rather than a script that fetches the page for later. */
    static boolean isNavigation(ServerHttpRequest request) {
        String mode = request.getHeaders().getFirst("Sec-Fetch-Mode");
        return mode == null ? wantsHtml(request) : mode.equals("navigate");
    }

    private static boolean wantsHtml(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                .anyMatch(types -> types.contains("text/html"));
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }

    private static boolean hasExtension(String path) {
        return path.indexOf('.') >= 0;
    }
}
