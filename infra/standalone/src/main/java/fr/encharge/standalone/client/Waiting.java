package fr.encharge.standalone.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a client passes the time that it was told to wait. */
public interface Waiting {

    Waiting REAL = wait -> TimeUnit.NANOSECONDS.sleep(wait.toNanos());

    void pass(Duration wait) throws InterruptedException;
}
