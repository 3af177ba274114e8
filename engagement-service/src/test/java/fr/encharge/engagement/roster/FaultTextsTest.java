package fr.encharge.engagement.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;

class FaultTextsTest {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsGivenInFrenchAndInEnglish(Fault.Reason reason) {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        String french = FaultTexts.of(reason);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        String english = FaultTexts.of(reason);
        assertThat(french).isNotBlank().isNotEqualTo(english);
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(FaultTexts.of(reason)).isEqualTo(french);
    }
}
