package fr.encharge.gateway.legal;

import fr.encharge.gateway.page.HtmlPage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The accessibility statement, written from the audit. */
final class AccessibilityPage {

    private final Audit audit;
    private final Fragment french = Fragment.named("accessibilite.fr");
    private final Fragment english = Fragment.named("accessibilite.en");

    AccessibilityPage(Audit audit) {
        this.audit = audit;
    }

    HtmlPage in(Locale language) {
        Fragment fragment = language.equals(Locale.ENGLISH) ? english : french;
        String body = fragment.text()
                .replace("{standard}", HtmlUtils.htmlEscape(audit.standard()))
                .replace("{state}", state(language))
                .replace("{counts}", counts(language))
                .replace("{rate}", rate(language))
                .replace("{failures}", failures(language))
                .replace("{criteria}", criteria(language));
        return new HtmlPage(language, title(language), body);
    }

    private String title(Locale language) {
        String name = language.equals(Locale.ENGLISH) ? "Accessibility: " : "Accessibilité : ";
        return name + level(language);
    }

    private String level(Locale language) {
        boolean english = language.equals(Locale.ENGLISH);
        if (!audit.isComplete()) {
            return english ? "not compliant" : "non conforme";
        }
        if (audit.count(Audit.Status.FAILS) == 0) {
            return english ? "fully compliant" : "totalement conforme";
        }
        return isHalfKept()
                ? english ? "partially compliant" : "partiellement conforme"
                : english ? "not compliant" : "non conforme";
    }

    /** From half of the criteria that apply on, the law says "partiellement". */
    private boolean isHalfKept() {
        return audit.count(Audit.Status.HAND) >= audit.count(Audit.Status.FAILS);
    }

    private String state(Locale language) {
        if (audit.isComplete()) {
            return "";
        }
        return language.equals(Locale.ENGLISH)
                ? "<p>No complete audit has been made yet. That is why the declared level is “not compliant”, whatever the "
                        + "pages are worth.</p>"
                : "<p>Aucun audit complet n’a encore été mené. C’est pourquoi l’état déclaré est « non conforme », quelle que "
                        + "soit la qualité des pages.</p>";
    }

    private String counts(Locale language) {
        return Arrays.stream(Audit.Status.values())
                .map(status -> "<tr><th scope=\"row\">%s</th><td>%d</td></tr>"
                        .formatted(status.in(language), audit.count(status)))
                .collect(Collectors.joining("\n"));
    }

    /** Of what was checked whole, and of nothing else. */
    private String rate(Locale language) {
        long checked = audit.checked();
        if (checked == 0) {
            return "";
        }
        String sentence = language.equals(Locale.ENGLISH)
                ? "<p>Of the %2$d criteria that apply and were checked whole, %1$d hold: %3$d %%. That says nothing of the "
                        + "%4$d others, which a machine alone has looked at, or nobody.</p>"
                : "<p>Des %2$d critères applicables qui ont été vérifiés en entier, %1$d sont respectés, soit %3$d %%. Cela "
                        + "ne dit rien des %4$d autres, qu’un automate seul a vus, ou personne.</p>";
        long held = audit.count(Audit.Status.HAND);
        long others = audit.count(Audit.Status.MACHINE) + audit.count(Audit.Status.NOT_YET);
        return sentence.formatted(held, checked, 100 * held / checked, others);
    }

    private String failures(Locale language) {
        if (audit.failures().isEmpty()) {
            return language.equals(Locale.ENGLISH)
                    ? "<p>None is known.</p>"
                    : "<p>Aucun défaut n’est connu à ce jour.</p>";
        }
        return audit.failures().stream()
                .map(each -> "<li lang=\"fr\">%s : %s</li>"
                        .formatted(each.id(), HtmlUtils.htmlEscape(String.valueOf(each.note()), "UTF-8")))
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private String criteria(Locale language) {
        return audit.criteria().stream()
                .map(each -> "<tr><th scope=\"row\">%s</th><td lang=\"fr\">%s</td><td>%s</td></tr>"
                        .formatted(each.id(), HtmlUtils.htmlEscape(each.title(), "UTF-8"), found(each, language)))
                .collect(Collectors.joining("\n"));
    }

    private static String found(Audit.Criterion criterion, Locale language) {
        String day = criterion.checked() == null ? "" : " (" + HtmlUtils.htmlEscape(criterion.checked()) + ")";
        String note = criterion.note() == null
                ? ""
                : "<br><span lang=\"fr\">" + HtmlUtils.htmlEscape(criterion.note(), "UTF-8") + "</span>";
        String rules = criterion.rules().isEmpty()
                ? ""
                : "<br><span lang=\"en\">axe-core: %s</span>"
                        .formatted(HtmlUtils.htmlEscape(String.join(", ", criterion.rules())));
        return criterion.status().in(language) + day + note + rules;
    }
}
