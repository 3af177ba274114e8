package fr.encharge.gateway.legal;

import fr.encharge.gateway.page.HtmlPage;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Where they are. They are open to all: who cannot sign in must be able to read why. */
@Configuration(proxyBeanMethods = false)
class LegalPages {

    @Bean
    RouterFunction<ServerResponse> legalPagesForAll() {
        AccessibilityPage accessibility =
                new AccessibilityPage(Audit.in(new ClassPathResource("accessibility/audit.yaml")));
        Fixed data = new Fixed("donnees-personnelles", "Données personnelles", "Personal data");
        Fixed footprint = new Fixed("ecoconception", "Écoconception", "Ecodesign");
        return RouterFunctions.route()
                .GET(
                        "/legal/accessibilite",
                        request -> accessibility.in(HtmlPage.language(request)).answer(200))
                .GET(
                        "/legal/donnees-personnelles",
                        request -> data.in(HtmlPage.language(request)).answer(200))
                .GET(
                        "/legal/ecoconception",
                        request -> footprint.in(HtmlPage.language(request)).answer(200))
                .build();
    }

    /** A page that says the same everywhere. */
    private record Fixed(HtmlPage french, HtmlPage english) {

        Fixed(String name, String frenchTitle, String englishTitle) {
            this(
                    new HtmlPage(
                            Locale.FRENCH,
                            frenchTitle,
                            Fragment.named(name + ".fr").text()),
                    new HtmlPage(
                            Locale.ENGLISH,
                            englishTitle,
                            Fragment.named(name + ".en").text()));
        }

        HtmlPage in(Locale language) {
            return language.equals(Locale.ENGLISH) ? english : french;
        }
    }
}
