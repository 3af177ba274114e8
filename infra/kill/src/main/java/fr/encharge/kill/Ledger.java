package fr.encharge.kill;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** All that was asked and answered, in memory and line by line in a file, so that a trial can be taken up again. */
final class Ledger implements Closeable {

    /** A deed and what was answered; a deed whose answer was never seen is unknown. */
    record Entry(Deed deed, Outcome outcome) {}

    private record Line(Deed deed, Outcome outcome) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Outcome NOT_YET = Outcome.unknown("no answer seen");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final BufferedWriter file;

    Ledger(Path path) throws IOException {
        if (Files.exists(path)) {
            Files.readAllLines(path).stream()
                    .map(line -> JSON.readValue(line, Line.class))
                    .forEach(line -> entries.put(line.deed().trace(), new Entry(line.deed(), line.outcome())));
        }
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** To be called before anything is sent. */
    void begin(Deed deed) {
        note(deed, NOT_YET);
    }

    void end(Deed deed, Outcome outcome) {
        note(deed, outcome);
        if (outcome.answer() == Outcome.Answer.ACKNOWLEDGED) {
            acknowledged.incrementAndGet();
        }
    }

    synchronized List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** How many were, since this trial was taken up. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** How often each answer was given. */
    synchronized Map<Outcome.Answer, Integer> figures() {
        Map<Outcome.Answer, Integer> figures = new TreeMap<>();
        for (Outcome.Answer answer : Outcome.Answer.values()) {
            figures.put(answer, 0);
        }
        entries.values().forEach(entry -> figures.merge(entry.outcome().answer(), 1, Integer::sum));
        return figures;
    }

    /** Why requests were not acknowledged, and how often. */
    synchronized Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        entries.values().stream()
                .filter(entry -> entry.outcome().answer() != Outcome.Answer.ACKNOWLEDGED)
                .forEach(entry -> reasons.merge(entry.outcome().said(), 1, Integer::sum));
        return reasons;
    }

    private synchronized void note(Deed deed, Outcome outcome) {
        entries.put(deed.trace(), new Entry(deed, outcome));
        try {
            file.write(JSON.writeValueAsString(new Line(deed, outcome)));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
