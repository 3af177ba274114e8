package fr.encharge.platform.web;

import fr.encharge.eventlog.CommitTooLarge;
import fr.encharge.eventlog.OutcomeUnknown;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.rule.RuleViolated;
import fr.encharge.platform.text.TextErased;
import fr.encharge.platform.view.ViewBehind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what went wrong into a problem that a client can act upon; never a stack trace. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Map<Integer, String> SLUGS = Map.of(
            400, "bad-request",
            404, "no-such-path",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "body-too-large",
            415, "unsupported-media-type");

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(RuleViolated violated) {
        return problems.answer(
                violated.rule().refusal().status(), violated.rule().slug(), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(InvalidValue invalid) {
        ResponseEntity<ProblemDetail> answer = problems.answer(422, "invalid-value", detail(invalid));
        ProblemDetail problem = answer.getBody();
        if (problem != null) {
            problem.setProperty("errors", List.of(Map.of("field", invalid.field(), "detail", detail(invalid))));
        }
        return answer;
    }

    private static String detail(InvalidValue invalid) {
        return invalid.field() + ": " + invalid.getMessage();
    }

    @ExceptionHandler({NotFound.class, AggregateNotFoundException.class})
    ResponseEntity<ProblemDetail> answerNotFound() {
        return problems.answer(404, "no-such-thing", null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(TextErased erased) {
        return problems.answer(410, "text-erased", null);
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ResponseEntity<ProblemDetail> answerConflict() {
        return problems.answer(503, "busy", null, retryAfter(1));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(OutcomeUnknown unknown) {
        return problems.answer(503, "outcome-unknown", null, retryAfter(5));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ViewBehind behind) {
        return problems.answer(
                503, "view-behind", null, retryAfter(behind.retryAfter().toSeconds()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(CommitTooLarge tooLarge) {
        return problems.answer(413, "body-too-large", null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(HttpMessageNotReadableException unreadable) {
        InvalidValue invalid = cause(unreadable, InvalidValue.class);
        return invalid != null ? answer(invalid) : problems.answer(400, "unreadable-body", null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(MethodArgumentTypeMismatchException mismatch) {
        InvalidValue invalid = cause(mismatch, InvalidValue.class);
        String expected =
                LocalDate.class == mismatch.getRequiredType() ? "a day, as 2026-11-24" : "another kind of value";
        return answer(invalid != null ? invalid : new InvalidValue(mismatch.getName(), expected));
    }

    /** Whoever listened has gone: there is nobody to answer, and nothing that went wrong. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void answerNobody(HttpServletResponse handled) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception failure) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return problems.answer(status, SLUGS.getOrDefault(status, "bad-request"), null, known.getHeaders());
        }
        LOG.error("a request failed for a reason nobody foresaw", failure);
        return problems.answer(500, "unexpected", null);
    }

    static HttpHeaders retryAfter(long seconds) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
