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

    private String criteria(Locale language) {
        return audit.criteria().stream()
                .map(each -> "<tr><th scope=\"row\">%s</th><td lang=\"fr\">%s</td><td>%s</td></tr>"
                        .formatted(each.id(), HtmlUtils.htmlEscape(each.title(), "UTF-8"), found(each, language)))
                .collect(Collectors.joining("\n"));
    }

    private static String found(Audit.Criterion criterion, Locale language) {
        String day = criterion.checked() == null ? "" : " (" + HtmlUtils.htmlEscape(criterion.checked()) + ")";
        String note = criterion.note() == null ? "" : "<br>" + HtmlUtils.htmlEscape(criterion.note(), "UTF-8");
        return criterion.status().in(language) + day + note;
    }
}
