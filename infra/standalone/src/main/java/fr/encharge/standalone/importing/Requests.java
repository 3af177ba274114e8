package fr.encharge.standalone.importing;

import fr.encharge.standalone.client.Call;
import fr.encharge.standalone.pabulib.PabulibFile;
import fr.encharge.standalone.pabulib.Project;
import fr.encharge.standalone.pabulib.VotingRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what the file says in the words of the public API; the same file always says the same. */
final class Requests {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CATEGORY = 60;

    private final String campaign;

    Requests(String campaign) {
        this.campaign = campaign;
    }

    /** It opens at once and has no closing date: the file's own dates are past, they stay among its attributes. */
    Call campaign(PabulibFile file) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", cut(file.meta().getOrDefault("description", campaign), LONGEST_TITLE));
        body.put("sponsor", cut(file.meta().getOrDefault("unit", campaign), LONGEST_TITLE));
        var rule = file.rule();
        body.put(
                "rule",
                Map.of("kind", rule.kind().name(), "minLength", rule.minLength(), "maxLength", rule.maxLength()));
        body.put("attributes", Attributes.of(file.meta()));
        return Call.put("/api/v1/campaigns/" + campaign, body);
    }

    Call idea(Project project) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("campaign", campaign);
        body.put("title", cut(project.title(), LONGEST_TITLE));
        if (!project.category().isEmpty()) {
            body.put("category", cut(project.category(), LONGEST_CATEGORY));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("reference", project.id());
        attributes.putAll(project.attributes());
        body.put("attributes", Attributes.of(attributes));
        return Call.post("/api/v1/ideas", body).with("Idempotency-Key", Names.key(campaign, project.id()));
    }

    Call ballot(String voter, List<String> ideas, VotingRule.Kind kind) {
        List<Map<String, String>> choices = new ArrayList<>();
        for (String idea : ideas) {
            String choice = kind == VotingRule.Kind.RANKING ? "rank-" + (choices.size() + 1) : "for";
            choices.add(Map.of("idea", idea, "choice", choice));
        }
        return Call.put("/api/v1/campaigns/" + campaign + "/ballot", Map.of("choices", choices))
                .with("Encharge-On-Behalf-Of", Names.agent(campaign, voter));
    }

    Call tally() {
        return Call.get("/api/v1/campaigns/" + campaign + "/tally");
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
