package fr.encharge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.contract.Project;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ObservabilityTest {

    @Test
    void everyAlertIsExplainedToWhomItWakes() {
        String explained = Observability.read(Project.root().resolve("docs/operations.md"));
        List<String> alerts = Observability.found(
                        Pattern.compile("(?<=alert: )\\w+"), Observability.asCode("alerts.yml"))
                .toList();

        assertThat(alerts)
                .hasSizeGreaterThan(5)
                .allSatisfy(alert -> assertThat(explained).contains("| `" + alert + "` |"));
    }

    @Test
    void everyPanelAndEveryAlertAsksForSomething() {
        JsonNode dashboard = JsonMapper.builder().build().readTree(Observability.asCode("dashboard.json"));
        Map<String, List<Map<String, List<Map<String, Object>>>>> alerts =
                new Yaml().load(Observability.asCode("alerts.yml"));

        assertThat(dashboard.path("panels"))
                .isNotEmpty()
                .allSatisfy(panel ->
                        assertThat(panel.at("/targets/0/expr").asString()).isNotBlank());
        assertThat(alerts.getOrDefault("groups", List.of()).get(0).getOrDefault("rules", List.of()))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule).containsKeys("alert", "expr", "annotations"));
    }
}
