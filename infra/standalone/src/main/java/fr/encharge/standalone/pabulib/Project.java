package fr.encharge.standalone.pabulib;

import java.util.Map;
import java.util.OptionalLong;

/**
 * A project of the file.
 *
 * @param category empty if the file names none
 * @param attributes the other columns that say something about the project, as they stand
 * @param publishedVotes the count that the file itself gives
 */
public record Project(
        int line,
        String id,
        String title,
        String category,
        Map<String, String> attributes,
        OptionalLong publishedVotes) {}
