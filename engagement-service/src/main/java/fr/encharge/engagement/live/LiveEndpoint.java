package fr.encharge.engagement.live;

import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.web.Problems;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Live hints as server-sent events. A connection ends after half an hour: by then its token may have. */
@RestController
class LiveEndpoint {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Channels channels;
    private final Screens screens;
    private final Problems problems;

    LiveEndpoint(Channels channels, Screens screens, Problems problems) {
        this.channels = channels;
        this.screens = screens;
        this.problems = problems;
    }

    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<?> listen(
            Actor actor,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam @Nullable Integer recent)
            throws IOException {
        InvalidValue.unless(recent == null || recent >= 0, "recent", "seconds, 0 or more");
        AuthorityId authority = actor.authority();
        Listener listener = channels.listen(authority, last, recent == null ? null : Duration.ofSeconds(recent));
        if (listener == null) {
            HttpHeaders later = new HttpHeaders();
            later.set(HttpHeaders.RETRY_AFTER, "60");
            return problems.answer(503, "busy", null, later);
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(() -> {
            screens.close(listener);
            channels.leave(authority, listener);
        });
        emitter.send(SseEmitter.event().comment("open"));
        screens.open(listener, emitter);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
