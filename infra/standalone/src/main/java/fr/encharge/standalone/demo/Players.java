package fr.encharge.standalone.demo;

import fr.encharge.standalone.client.Refused;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays scenes: people act side by side, and all have been answered before the next scene begins. */
final class Players implements AutoCloseable {

    private static final int AT_ONCE = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Stage stage;
    private final Runnable afterEach;

    Players(Stage stage, Runnable afterEach) {
        this.stage = stage;
        this.afterEach = afterEach;
    }

    void play(Scene scene) throws Refused, InterruptedException {
        List<Callable<Void>> people =
                scene.byPerson().values().stream().map(this::oneAfterTheOther).toList();
        for (Future<Void> person : threads.invokeAll(people)) {
            await(person);
        }
    }

    private Callable<Void> oneAfterTheOther(List<Act> acts) {
        return () -> {
            for (Act act : acts) {
                play(act);
            }
            return null;
        };
    }

    private void play(Act act) throws Refused {
        try {
            act.playOn(stage);
        } catch (Refused refused) {
            throw new Refused(refused.status(), act.who() + " at " + act.at() + ": " + refused.getMessage());
        }
        afterEach.run();
    }

    private static void await(Future<Void> person) throws Refused, InterruptedException {
        try {
            person.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
