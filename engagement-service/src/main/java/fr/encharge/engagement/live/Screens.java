package fr.encharge.engagement.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * The open screens: four times a second each gets what waits for it, and now and then a sign of life. A screen that takes
 * long to take it holds up a sender, never the others' hints: those wait, bounded, with their listeners. All are closed
 * before the web server stops: it would wait for them.
 */
@Component
class Screens implements DisposableBean {

    private static final Duration BEAT = Duration.ofMillis(250);
    private static final int BEATS_BETWEEN_SIGNS_OF_LIFE = 60;
    private static final int SENDERS = 8;

    private final Set<Screen> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean closing;
    private int beats;

    Screens() {
        clockwork.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private record Screen(Listener listener, SseEmitter emitter, AtomicBoolean busy) {}

    void open(Listener listener, SseEmitter emitter) {
        open.add(new Screen(listener, emitter, new AtomicBoolean()));
        if (closing) {
            emitter.complete();
        }
    }

    void close(Listener listener) {
        open.removeIf(screen -> screen.listener() == listener);
    }

    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        closing = true;
        clockwork.shutdownNow();
        open.forEach(screen -> screen.emitter().complete());
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
        senders.shutdownNow();
    }

    private void beat() {
        beats = (beats + 1) % BEATS_BETWEEN_SIGNS_OF_LIFE;
        boolean signOfLife = beats == 0;
        for (Screen screen : open) {
            if (screen.busy().compareAndSet(false, true)) {
                senders.execute(() -> send(screen, signOfLife));
            }
        }
    }

    private void send(Screen screen, boolean signOfLife) {
        try {
            Listener.Batch batch = screen.listener().take();
            if (batch.reset()) {
                screen.emitter().send(SseEmitter.event().name("reset").data("{}", MediaType.APPLICATION_JSON));
            }
            for (Hint hint : batch.hints()) {
                screen.emitter().send(event(hint));
            }
            if (batch.isEmpty() && signOfLife) {
                screen.emitter().send(SseEmitter.event().comment(""));
            }
        } catch (IOException | IllegalStateException gone) {
            open.remove(screen);
            screen.emitter().completeWithError(gone);
        } finally {
            screen.busy().set(false);
        }
    }

    private static SseEventBuilder event(Hint hint) {
        return SseEmitter.event().id(hint.id()).name(hint.what()).data(hint, MediaType.APPLICATION_JSON);
    }
}
