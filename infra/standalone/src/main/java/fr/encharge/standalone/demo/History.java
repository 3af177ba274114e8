package fr.encharge.standalone.demo;

import fr.encharge.standalone.state.PrivateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the history has been played in a data directory: an interrupted one goes on, a whole one is not played again.
 *
 * @param today the day that its days are counted from
 * @param at the time that it has come to
 * @param scenes how many are played
 * @param whole whether that is all of them
 * @param ideas their ids by key
 * @param seen the positions of the logs that its people have seen
 */
record History(
        LocalDate today, Instant at, int scenes, boolean whole, Map<String, String> ideas, Map<String, Long> seen) {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    static History of(Path directory) {
        return Files.exists(file(directory))
                ? JSON.readValue(PrivateFile.read(file(directory)), History.class)
                : endingOn(LocalDate.now(WorkingDays.ZONE));
    }

    private static History endingOn(LocalDate today) {
        Instant beginning = new WorkingDays(today).instant(Staff.FIRST_FILE);
        return new History(today, beginning, 0, false, Map.of(), Map.of());
    }

    void write(Path directory) {
        PrivateFile.write(file(directory), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    private static Path file(Path directory) {
        return directory.resolve("demo").resolve("history.json");
    }
}
