package fr.encharge.ideas.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un abri à vélos au dépôt | velo",
                "Un abri à vélos au dépôt | VÉLO",
                "Un abri à vélos au dépôt | abri vélos",
                "Un abri à vélos au dépôt | dépot abris",
                "L’eau de l'école | eau école",
                "Poubelles vertes | la poubelle verte",
                "Des chevaux au parc | cheval",
                "Une navette | navettes",
            })
    void whatIsSoughtIsFound(String title, String sought) {
        assertThat(Words.of(title).found()).containsAll(Words.of(sought + " ").sought());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un abri à vélos au dépôt | vel",
                "Un abri à vélos au dépôt | abri dép",
                "Restauration collective | restauratio",
                "Restauration collective | restauration",
                "Un vélo | vélos",
                "Poubelles vertes | poubelle",
                "Le cheval | chevaux",
            })
    void aWordThatIsBegunIsFound(String title, String sought) {
        assertThat(Words.of(title).found()).containsAll(Words.of(sought).sought());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vel ", "vélo bus", "bus vél", "épôt", "abris de bus"})
    void whatIsNotThereIsNotFound(String sought) {
        List<String> found = Words.of("Un abri à vélos au dépôt").found();
        assertThat(Words.of(sought).sought())
                .isNotEmpty()
                .satisfies(terms -> assertThat(found.containsAll(terms)).isFalse());
    }

    @Test
    void wordsThatSayNothingAreNotSought() {
        assertThat(Words.of("le, de la pour !").sought()).isEmpty();
        assertThat(Words.of("").found()).isEmpty();
    }

    @Test
    void theLongestIsSoughtFirst() {
        assertThat(Words.of("bus scolaire mairie ").sought()).containsExactly("=scolair", "=mair", "=bus");
    }

    @Test
    void aShortWordIsSoughtAsAWhole() {
        assertThat(Words.of("RH").sought()).containsExactly("=rh");
        assertThat(Words.of("Les RH à l’écoute").found()).contains("=rh");
    }

    @Test
    void noBeginningIsLongerThanNeeded() {
        assertThat(Words.of("Intercommunalité").found())
                .contains("^int", "^interc")
                .doesNotContain("^interco");
    }
}
