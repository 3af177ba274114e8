package fr.encharge.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * A page in one of our languages.
 *
 * @param title plain text
 * @param body HTML that goes into {@code main}, after the title
 */
public record HtmlPage(Locale language, String title, String body) {

    static final String STYLE = "/legal/page.css";

    /** As web/src/shell/Wordmark.tsx draws it. */
    private static final String WORDMARK = """
            <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">\
            <rect width="32" height="32" rx="9" class="ground"/>\
            <path d="M10 16.5l4.5 4.5L23 10.5" class="stroke"/>\
            <circle cx="23.5" cy="22.5" r="2" class="dot"/></svg>EnCharge""";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** The language that the browser asks for. */
    public static Locale language(ServerRequest request) {
        return Language.of(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public Mono<ServerResponse> answer(int status) {
        return ServerResponse.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .bodyValue(html());
    }

    public String html() {
        boolean english = language.equals(Locale.ENGLISH);
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – EnCharge</title>
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <a class="skip" href="#content">%s</a>
                <header><a href="/">%s</a></header>
                <main id="content" tabindex="-1">
                <h1>%s</h1>
                %s
                </main>
                <footer>
                <a href="/legal/accessibilite">%s</a>
                <a href="/legal/donnees-personnelles">%s</a>
                <a href="/legal/ecoconception">%s</a>
                </footer>
                </body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        title,
                        STYLE,
                        english ? "Skip to the content" : "Aller au contenu",
                        WORDMARK,
                        title,
                        body,
                        english ? "Accessibility" : "Accessibilité",
                        english ? "Personal data" : "Données personnelles",
                        english ? "Ecodesign" : "Écoconception");
    }
}
