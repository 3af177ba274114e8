package fr.encharge.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The protocol against every order of events that a seed can draw. {@code -Dschedules=N} runs more of them. */
class AppendProtocolTest {

    private static final int SCHEDULES = Integer.getInteger("schedules", 3_000);

    @Test
    void noScheduleLosesDoublesOrMisplacesACommit() {
        Simulation.Counts total = new Simulation.Counts();
        for (long seed = 0; seed < SCHEDULES; seed++) {
            add(total, run(seed, Flaw.NONE));
        }
        System.out.printf(
                "%d schedules: %d commits, %d acknowledged, %d refused, %d unknown;"
                        + " %d changes of primary, %d crashes, %d lost replies%n",
                SCHEDULES,
                total.commits,
                total.acknowledged,
                total.refused,
                total.unknown,
                total.failOvers,
                total.crashes,
                total.lostReplies);
        assertThat(total.acknowledged).isGreaterThan(SCHEDULES);
        assertThat(total.refused).isGreaterThan(SCHEDULES / 4);
        assertThat(total.unknown).isPositive();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aBrokenProtocolIsCaught(Flaw flaw) {
        for (long seed = 0; seed < 2_000; seed++) {
            try {
                run(seed, flaw);
            } catch (AssertionError e) {
                System.out.println(flaw + " is caught by " + e.getMessage());
                return;
            }
        }
        throw new AssertionError(flaw + " is not caught");
    }

    private static Simulation.Counts run(long seed, Flaw flaw) {
        Simulation simulation = new Simulation(seed, flaw);
        try {
            simulation.run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e, e);
        }
        return simulation.counts;
    }

    private static void add(Simulation.Counts total, Simulation.Counts counts) {
        total.commits += counts.commits;
        total.acknowledged += counts.acknowledged;
        total.refused += counts.refused;
        total.unknown += counts.unknown;
        total.failOvers += counts.failOvers;
        total.crashes += counts.crashes;
        total.lostReplies += counts.lostReplies;
    }
}
