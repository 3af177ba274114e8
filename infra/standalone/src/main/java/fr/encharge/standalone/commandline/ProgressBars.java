package fr.encharge.standalone.commandline;

import fr.encharge.standalone.importing.Progress;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with the rate and the time that is left. */
final class ProgressBars implements Progress {

    private @Nullable ProgressBar bar;

    @Override
    public void begins(String what, int steps) {
        bar = new ProgressBarBuilder()
                .setTaskName("%-8s".formatted(what))
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setSpeedUnit(ChronoUnit.SECONDS)
                .showSpeed()
                .setUpdateIntervalMillis(200)
                .build();
    }

    @Override
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void ends() {
        if (bar != null) {
            bar.close();
        }
    }
}
