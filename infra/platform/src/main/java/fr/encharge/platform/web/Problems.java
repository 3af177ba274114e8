package fr.encharge.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Problems as RFC 9457 has them, their titles in the client's language: French first, English second. */
public final class Problems {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final MessageSource texts;

    public Problems(MessageSource texts) {
        this.texts = texts;
    }

    /** The answer for a problem whose type is {@code /problems/<slug>}. */
    public ResponseEntity<ProblemDetail> answer(int status, String slug, @Nullable String detail) {
        return answer(status, slug, detail, HttpHeaders.EMPTY);
    }

    /** The same with headers of its own, as {@code Retry-After}. */
    public ResponseEntity<ProblemDetail> answer(int status, String slug, @Nullable String detail, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, slug, detail));
    }

    ProblemDetail problem(int status, String slug, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title(slug));
        problem.setDetail(detail);
        return problem;
    }

    private String title(String slug) {
        return Objects.requireNonNullElse(texts.getMessage(slug, null, null, asked()), slug);
    }

    /** By {@code Accept-Language}, French when it says nothing that we speak. */
    private static Locale asked() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            String header = attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return header == null ? Locale.FRENCH : Objects.requireNonNullElse(bestOf(header), Locale.FRENCH);
        }
        return Locale.FRENCH;
    }

    private static @Nullable Locale bestOf(String header) {
        try {
            return Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
