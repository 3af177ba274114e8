package fr.encharge.platform.view;

import java.time.Duration;

/** A view has not reached in time what the client has already seen: 503 {@code view-behind} with Retry-After. */
public final class ViewBehind extends RuntimeException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final String view;

    public ViewBehind(String view, String log, long wanted, long reached) {
        super("%s is at %s=%d, the request at %d".formatted(view, log, reached, wanted), null, false, false);
        this.view = view;
    }

    public String view() {
        return view;
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
