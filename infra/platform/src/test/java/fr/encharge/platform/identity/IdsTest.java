package fr.encharge.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void theSamePartsAreTheSameIdForEver() {
        assertThat(Ids.of("fontbrune", "campaign", "boite-a-idees"))
                .hasToString("0b66879d-ea09-5dad-82d2-e66c4a922dab");
    }

    @Test
    void aNameBasedIdIsOfVersionFiveAndTheUsualVariant() {
        assertThat(Ids.of("a").version()).isEqualTo(5);
        assertThat(Ids.of("a").variant()).isEqualTo(2);
    }

    @Test
    void partsThatReadAlikeWhenJoinedAreDifferentIds() {
        assertThat(Ids.of("ab", "c")).isNotEqualTo(Ids.of("a", "bc")).isNotEqualTo(Ids.of("abc"));
    }
}
