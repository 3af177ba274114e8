package fr.encharge.kill;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A platform of one or several processes, each of which can be killed. */
interface Platform extends AutoCloseable {

    /** The directory of all that it keeps. */
    Path data();

    /** The port of the first gateway, which tokens are issued for. */
    int port();

    List<URI> gateways();

    /** What there is to kill. */
    List<Jvm> processes();

    /** Starts all processes that do not run, and returns at once. */
    void start() throws Exception;

    /** Whether all processes run and say that they are ready. */
    boolean isReady() throws InterruptedException;

    Addresses addresses();

    /** Where broker and store of a platform are that is ready. */
    record Addresses(String store, String broker) {}

    @Override
    void close();
}
