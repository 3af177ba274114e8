package fr.encharge.standalone.commandline;

import fr.encharge.standalone.importing.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A line every few seconds, for logs and pipes. */
final class ProgressLines implements Progress {

    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final PrintWriter out;
    private String what = "";
    private int steps;
    private int done;
    private long began;
    private long said;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void begins(String what, int steps) {
        this.what = what;
        this.steps = steps;
        done = 0;
        began = System.nanoTime();
        said = began;
    }

    @Override
    public synchronized void step() {
        done++;
        long now = System.nanoTime();
        if (now - said >= EVERY) {
            said = now;
            double rate = done / ((now - began) / 1e9);
            out.println(String.format(
                    Locale.ROOT, "%d of %d %s, %.0f/s, %.0f s left", done, steps, what, rate, (steps - done) / rate));
        }
    }

    @Override
    public void ends() {}
}
