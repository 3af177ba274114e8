package fr.encharge.platform.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems as RFC 9457 has them, their titles in the client's language: French first, English second. */
public final class Problems {

    private static final Locale FRENCH = Locale.FRENCH;

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
        Locale asked = LocaleContextHolder.getLocale();
        Locale spoken = Locale.ENGLISH.getLanguage().equals(asked.getLanguage()) ? Locale.ENGLISH : FRENCH;
        return Optional.ofNullable(texts.getMessage(slug, null, null, spoken)).orElse(slug);
    }
}
