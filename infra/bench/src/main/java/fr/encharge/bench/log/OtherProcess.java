package fr.encharge.bench.log;

import fr.encharge.bench.Load;
import fr.encharge.bench.Measured;
import fr.encharge.embedded.EmbeddedMongo;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What {@code bench log} does in processes beside its own. */
@Command(name = "other", hidden = true)
public final class OtherProcess {

    static final int WRITERS = 16;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Says the address of the store, and keeps it until it is ended. */
    @Command(name = "store")
    int store(@Parameters Path directory) throws InterruptedException {
        EmbeddedMongo store = EmbeddedMongo.start(directory, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        OUT.println(store.uri());
        new CountDownLatch(1).await();
        return 0;
    }

    /** Says of each event when it was seen. */
    @Command(name = "follow")
    int follow(@Parameters String uri, @Parameters String name) throws InterruptedException {
        try (OurLog log = new OurLog(uri, name)) {
            Follower follower = new Follower(log.log());
            OUT.println("ready");
            follower.follow((number, nanos) -> OUT.println(number + " " + nanos));
        }
        return 0;
    }

    /** Appends as fast as it can for some seconds, and says how long each append took. */
    @Command(name = "write")
    int write(@Parameters String uri, @Parameters String name, @Parameters long seconds) {
        try (OurLog log = new OurLog(uri, name)) {
            Votes[] votes = Votes.ofWriters(WRITERS);
            Load.run(WRITERS, Duration.ofSeconds(1), writer -> log.append(votes[writer].next()));
            OUT.println("ready");
            Measured appends =
                    Load.run(WRITERS, Duration.ofSeconds(seconds), writer -> log.append(votes[writer].next()));
            OUT.println(LongStream.of(appends.nanos()).mapToObj(Long::toString).collect(Collectors.joining(" ")));
        }
        return 0;
    }
}
