package fr.encharge.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final Seal seal = new Seal(List.of(NEW, OLD));
    private final byte[] content = "Qui est en charge ?".getBytes(UTF_8);

    @Test
    void whatWasSealedIsOpened() {
        assertThat(seal.open("session", seal.close("session", content))).hasValue(content);
    }

    @Test
    void theSameContentNeverLooksTheSame() {
        assertThat(seal.close("session", content)).isNotEqualTo(seal.close("session", content));
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] sealed = Base64.getUrlDecoder().decode(seal.close("session", content));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] forged = sealed.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seal.open("session", Base64.getUrlEncoder().encodeToString(forged)))
                    .isEmpty();
        }
    }

    @Test
    void oneSealIsNotGoodForAnotherPurpose() {
        assertThat(seal.open("session", seal.close("login", content))).isEmpty();
    }

    @Test
    void anOlderKeyStillOpens() {
        String before = new Seal(List.of(OLD)).close("session", content);

        assertThat(seal.open("session", before)).hasValue(content);
        assertThat(new Seal(List.of(NEW)).open("session", before)).isEmpty();
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new Seal(List.of("c2hvcnQ=")))
                .hasMessage("encharge.sign-in.keys are of 32 bytes each, in Base64");
    }

    private static String key(int filling) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
