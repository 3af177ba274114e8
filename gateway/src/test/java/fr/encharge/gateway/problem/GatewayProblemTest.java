package fr.encharge.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class GatewayProblemTest {

    private final ProblemPages pages = new ProblemPages(new JsonMapper());

    @ParameterizedTest
    @EnumSource
    void eachProblemIsAnErrorInTwoLanguages(GatewayProblem problem) {
        GatewayProblem.Wording french = problem.in(Locale.FRENCH);
        GatewayProblem.Wording english = problem.in(Locale.ENGLISH);

        assertThat(problem.status()).isBetween(400, 599);
        assertThat(problem.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(french.title()).isNotBlank().isNotEqualTo(english.title());
        assertThat(french.detail()).isNotBlank().isNotEqualTo(english.detail());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, fr",
                "'', fr",
                "fr-FR, fr",
                "en, en",
                "en-GB, en",
                "'de, en;q=0.5', en",
                "'en;q=0.5, fr;q=0.9', fr",
                "de, fr",
                "*, fr",
                "'%%%;q=9,,', fr",
            })
    void frenchIsSpokenUnlessEnglishIsAskedFor(String acceptLanguage, String language) {
        assertThat(pages.page(GatewayProblem.NO_SUCH_PATH, acceptLanguage, "/").language())
                .isEqualTo(language);
    }

    @Test
    void theDocumentIsThatOfTheStandard() {
        byte[] body = pages.page(GatewayProblem.NO_SUCH_PATH, "en", "/a\"<b>").body();

        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"/problems/no-such-path\",\"title\":\"No such path\",\"status\":404,"
                        + "\"detail\":\"There is nothing at this address.\",\"instance\":\"/a\\\"<b>\"}");
    }

    @ParameterizedTest
    @EnumSource
    void eachProblemIsExplainedInTheDocs(GatewayProblem problem) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("encharge.root"), "docs", "problems.md"));

        assertThat(page).contains("| `" + problem.slug() + "` | " + problem.status() + " |");
    }
}
