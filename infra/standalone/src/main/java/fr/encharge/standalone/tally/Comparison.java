package fr.encharge.standalone.tally;

import fr.encharge.standalone.pabulib.PabulibFile;
import fr.encharge.standalone.pabulib.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The platform's counts beside those that a file publishes; what only one of both knows is a difference. */
public record Comparison(List<Line> lines) {

    /** @param ours empty if the platform knows no such idea; {@code published} likewise for the file */
    public record Line(String reference, String title, OptionalLong ours, OptionalLong published) {

        public boolean isEqual() {
            return ours.equals(published);
        }
    }

    public static Comparison of(List<Count> counts, PabulibFile file) {
        Map<String, Project> projects = new LinkedHashMap<>();
        file.projects().forEach(project -> projects.put(project.id(), project));
        List<Line> lines = new ArrayList<>();
        for (Count count : counts) {
            Project project = projects.remove(count.reference());
            OptionalLong published = project == null ? OptionalLong.empty() : project.publishedVotes();
            lines.add(new Line(count.reference(), count.title(), OptionalLong.of(count.votes()), published));
        }
        projects.values()
                .forEach(project -> lines.add(
                        new Line(project.id(), project.title(), OptionalLong.empty(), project.publishedVotes())));
        return new Comparison(lines);
    }

    public long equal() {
        return lines.stream().filter(Line::isEqual).count();
    }
}
