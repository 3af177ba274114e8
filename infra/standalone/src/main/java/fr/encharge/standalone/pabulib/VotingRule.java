package fr.encharge.standalone.pabulib;

import java.util.Locale;
import java.util.Map;

/** How the file's voters could vote: the kind, and how many projects a ballot names at least and at most. */
public record VotingRule(Kind kind, int minLength, int maxLength) {

    public enum Kind {
        APPROVAL,
        RANKING
    }

    static VotingRule of(Map<String, String> meta, int projects) {
        String type = meta.getOrDefault("vote_type", "").strip().toLowerCase(Locale.ROOT);
        VotingRule rule = switch (type) {
            case "approval" -> lengths(Kind.APPROVAL, meta, projects);
            case "choose-1" -> new VotingRule(Kind.APPROVAL, 1, 1);
            case "ordinal" -> lengths(Kind.RANKING, meta, projects);
            case "" -> throw new UnreadableFile("META names no vote_type.");
            default ->
                throw new UnreadableFile("The vote_type " + type
                        + " is not one that can be imported: approval, choose-1 and ordinal are.");
        };
        if (rule.minLength > rule.maxLength) {
            throw new UnreadableFile(
                    "META's min_length " + rule.minLength + " is above its max_length " + rule.maxLength + ".");
        }
        return rule;
    }

    private static VotingRule lengths(Kind kind, Map<String, String> meta, int projects) {
        return new VotingRule(kind, length(meta, "min_length", 1), length(meta, "max_length", projects));
    }

    private static int length(Map<String, String> meta, String key, int otherwise) {
        String value = meta.getOrDefault(key, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new UnreadableFile("META's " + key + " is '" + value + "', not a number of projects.");
        }
        return Integer.parseInt(value);
    }
}
