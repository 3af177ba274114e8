package fr.encharge.gateway.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class AuditTest {

    /** How many criteria each of the thirteen themes of RGAA 4.1 has. */
    private static final List<Integer> THEMES = List.of(9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12);

    private static final String HELD = "{ id: \"1.1\", status: hand, checked: 2026-11-24, note: seen, title: a }";
    private static final String FAILED = "{ id: \"1.2\", status: fails, checked: 2026-11-24, note: seen, title: <b> }";
    private static final String BY_MACHINE =
            "{ id: \"1.3\", status: machine, checked: 2026-11-24, rules: [link-name, bypass], title: c }";
    private static final String WITHOUT_OBJECT =
            "{ id: \"1.5\", status: none, checked: 2026-11-24, note: no image, title: e }";
    private static final String OPEN = "{ id: \"1.4\", status: not yet, title: d }";

    @Test
    void eachOfTheCriteriaIsThereOnce() {
        Audit audit = Audit.in(new ClassPathResource("accessibility/audit.yaml"));

        var perTheme = audit.criteria().stream()
                .collect(Collectors.groupingBy(
                        each -> Integer.valueOf(each.id().split("\\.")[0]), Collectors.counting()));
        assertThat(audit.criteria())
                .hasSize(106)
                .extracting(Audit.Criterion::id)
                .doesNotHaveDuplicates();
        for (int theme = 1; theme <= THEMES.size(); theme++) {
            assertThat(perTheme.get(theme)).isEqualTo(Long.valueOf(THEMES.get(theme - 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ id: \"1.1\", status: not yet, checked: 2026-11-24, title: a }",
                "{ id: \"1.1\", status: machine, rules: [bypass], title: a }",
                "{ id: \"1.1\", status: machine, checked: 2026-11-24, title: a }",
                "{ id: \"1.1\", status: none, checked: 2026-11-24, title: a }",
                "{ id: \"1.1\", status: hand, checked: 2026-11-24, title: a }",
                "{ id: \"1.1\", status: perhaps, title: a }",
            })
    void aStatusWithoutItsReasonIsRefused(String criterion) {
        assertThatThrownBy(() -> audit(criterion))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("accessibility/audit.yaml: ");
    }

    @Test
    void nothingIsClaimedBeforeEveryCriterionWasCheckedByHand() {
        assertThat(page(HELD, OPEN)).contains("<h1>Accessibilité : non conforme</h1>", "Aucun audit complet");
        assertThat(page(HELD, BY_MACHINE)).contains("<h1>Accessibilité : non conforme</h1>", "Aucun audit complet");
        assertThat(page(HELD, FAILED)).contains("<h1>Accessibilité : partiellement conforme</h1>");
        assertThat(page(FAILED)).contains("<h1>Accessibilité : non conforme</h1>");
        assertThat(page(HELD)).contains("<h1>Accessibilité : totalement conforme</h1>");
    }

    @Test
    void whatWasFoundStandsBesideEachCriterion() {
        assertThat(page(FAILED, OPEN))
                .contains("<td lang=\"fr\">&lt;b&gt;</td><td>vérifié, non respecté (2026-11-24)<br>"
                        + "<span lang=\"fr\">seen</span></td>")
                .contains("<th scope=\"row\">1.4</th><td lang=\"fr\">d</td><td>pas encore vérifié</td>")
                .contains("<th scope=\"row\">pas encore vérifié</th><td>1</td>");
    }

    @Test
    void theMachineIsNamedWithTheRulesThatItKnows() {
        assertThat(page(BY_MACHINE)).contains("<br><span lang=\"en\">axe-core: link-name, bypass</span></td>");
    }

    @Test
    void theRateIsThatOfWhatWasCheckedWhole() {
        assertThat(page(HELD, HELD, FAILED, BY_MACHINE, OPEN, WITHOUT_OBJECT))
                .contains("Des 3 critères applicables qui ont été vérifiés en entier, 2 sont respectés, soit 66 %.")
                .contains("Cela ne dit rien des 2 autres");
        assertThat(page(BY_MACHINE, OPEN)).doesNotContain(" %.");
    }

    @Test
    void whatIsNotAccessibleIsSaidBeforeTheList() {
        assertThat(page(FAILED, HELD)).contains("<ul>\n<li lang=\"fr\">1.2 : seen</li>\n</ul>");
        assertThat(page(HELD)).contains("Aucun défaut n’est connu");
    }

    private static String page(String... criteria) {
        return new AccessibilityPage(audit(criteria)).in(Locale.FRENCH).html();
    }

    private static Audit audit(String... criteria) {
        String lines =
                List.of(criteria).stream().map(each -> "  - " + each + "\n").collect(Collectors.joining());
        return Audit.in(
                new ByteArrayResource(("standard: RGAA 4.1.2\ncriteria:\n" + lines).getBytes(StandardCharsets.UTF_8)));
    }
}
