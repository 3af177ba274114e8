package fr.encharge.voting.tally;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much of the Pabulib format (https://pabulib.org/format) as the published votes of a city need.
 *
 * @param published votes by project
 * @param ballots projects by voter
 */
record Pabulib(int minLength, int maxLength, Map<String, Integer> published, Map<String, List<String>> ballots) {

    static Pabulib read(Path file) throws IOException {
        Map<String, Map<String, String[]>> sections = new LinkedHashMap<>();
        Map<String, String[]> section = Map.of();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split(";", -1);
            if (fields.length == 1 && !line.isBlank()) {
                section = new LinkedHashMap<>();
                sections.put(line.strip(), section);
            } else if (fields.length > 1) {
                section.put(fields[0], fields);
            }
        }
        return of(
                requireNonNull(sections.get("META")),
                requireNonNull(sections.get("PROJECTS")),
                requireNonNull(sections.get("VOTES")));
    }

    private static Pabulib of(Map<String, String[]> meta, Map<String, String[]> projects, Map<String, String[]> votes) {
        int column = List.of(requireNonNull(projects.remove("project_id"))).indexOf("votes");
        Map<String, Integer> published = new LinkedHashMap<>();
        projects.forEach((project, fields) -> published.put(project, Integer.valueOf(fields[column])));
        int choices = List.of(requireNonNull(votes.remove("voter_id"))).indexOf("vote");
        Map<String, List<String>> ballots = new LinkedHashMap<>();
        votes.forEach((voter, fields) -> ballots.put(voter, List.of(fields[choices].split(","))));
        return new Pabulib(number(meta, "min_length"), number(meta, "max_length"), published, ballots);
    }

    private static int number(Map<String, String[]> meta, String key) {
        return Integer.parseInt(requireNonNull(meta.get(key), key)[1]);
    }
}
