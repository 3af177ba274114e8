package fr.encharge.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConfirmationsTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void allWhoWaitShareAPulse() throws Exception {
        AtomicInteger pulses = new AtomicInteger();
        CountDownLatch firstIsUnderWay = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService callers = Executors.newCachedThreadPool();
        try (Confirmations confirmations = new Confirmations(
                () -> {
                    firstIsUnderWay.countDown();
                    await(mayEnd);
                    return "pulse " + pulses.incrementAndGet();
                },
                "test")) {
            Future<String> first = callers.submit(() -> confirmations.confirm(LONG));
            firstIsUnderWay.await();
            List<Future<String>> late = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                late.add(confirmations.join());
            }
            mayEnd.countDown();

            assertThat(first.get()).isEqualTo("pulse 1");
            for (Future<String> each : late) {
                assertThat(each.get())
                        .as("a pulse that began after the question")
                        .isEqualTo("pulse 2");
            }
        }
        callers.shutdown();
        assertThat(pulses).hasValue(2);
    }

    @Test
    void aPulseThatFailsConfirmsNothing() {
        Supplier<String> stalePrimary = () -> {
            throw new IllegalStateException("not the primary");
        };
        try (Confirmations confirmations = new Confirmations(stalePrimary, "test")) {
            assertThatThrownBy(() -> confirmations.confirm(LONG)).isInstanceOf(OutcomeUnknown.class);
        }
    }

    @Test
    void aPulseThatDoesNotEndConfirmsNothing() {
        CountDownLatch never = new CountDownLatch(1);
        try (Confirmations confirmations = new Confirmations(
                () -> {
                    await(never);
                    return "";
                },
                "test")) {
            assertThatThrownBy(() -> confirmations.confirm(Duration.ofMillis(20)))
                    .isInstanceOf(OutcomeUnknown.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
