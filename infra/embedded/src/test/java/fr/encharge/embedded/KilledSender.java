package fr.encharge.embedded;

import java.nio.file.Path;

/** A process of its own whose broker took one record, says so, and waits to be killed. */
final class KilledSender {

    static final String SENT = "sent";

    private KilledSender() {}

    /** @param args the broker's directory */
    public static void main(String[] args) {
        TestJvm.live(() -> {
            var broker = EmbeddedKafka.start(Path.of(args[0]), 0, false);
            EmbeddedKafkaTest.create(broker);
            var producer = EmbeddedKafkaTest.producer(broker);
            producer.initTransactions();
            EmbeddedKafkaTest.send(producer, "for");
            System.out.println(SENT);
            return broker;
        });
    }
}
