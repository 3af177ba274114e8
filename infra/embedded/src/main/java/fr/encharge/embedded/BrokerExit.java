package fr.encharge.embedded;

import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that meets a fault halts its process without a word. While ours starts this becomes an exception; later the
 * log says first why the process ends.
 */
final class BrokerExit {

    private static final Logger log = LoggerFactory.getLogger(BrokerExit.class);
    private static final ThreadLocal<Boolean> STARTING = ThreadLocal.withInitial(() -> false);

    private BrokerExit() {}

    static void becomesAnException() {
        Exit.setExitProcedure(BrokerExit::end);
        Exit.setHaltProcedure(BrokerExit::end);
    }

    static void whileStarting(Runnable start) {
        STARTING.set(true);
        try {
            start.run();
        } finally {
            STARTING.remove();
        }
    }

    private static void end(int status, @Nullable String message) {
        if (STARTING.get()) {
            throw new IllegalStateException("the broker gave up with status " + status);
        }
        log.error("The broker met a fault and ends this process with status {}: {}", status, message);
        Runtime.getRuntime().halt(status);
    }
}
