package fr.encharge.gateway.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.encharge.gateway.page.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json} (RFC 9457 §3). */
@Component
class ProblemPages {

    private final JsonMapper json;

    ProblemPages(JsonMapper json) {
        this.json = json;
    }

    Page page(GatewayProblem problem, @Nullable String acceptLanguage, String path) {
        Locale language = Language.of(acceptLanguage);
        GatewayProblem.Wording wording = problem.in(language);
        Document document =
                new Document("/problems/" + problem.slug(), wording.title(), problem.status(), wording.detail(), path);
        return new Page(language.getLanguage(), json.writeValueAsBytes(document));
    }

    record Page(String language, byte[] body) {}

    @JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
    record Document(String type, String title, int status, String detail, String instance) {}
}
