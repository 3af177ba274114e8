package fr.encharge.engagement.roster;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is wrong with a line, in the client's language: French first, English second. */
final class FaultTexts {

    private static final ResourceBundle.Control FRENCH_FIRST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FaultTexts() {}

    static String of(Fault.Reason reason) {
        Locale locale = LocaleContextHolder.getLocale();
        return ResourceBundle.getBundle("roster-faults", locale, FRENCH_FIRST).getString(slug(reason));
    }

    static String slug(Fault.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
