package fr.encharge.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Makes of bytes what whoever carries it can neither read nor change, nor use for another purpose: AES-256-GCM, a random
 * nonce of 96 bits in front (NIST SP 800-38D §8.2.2), the purpose as associated data.
 */
final class Seal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;

    /** @param keys in Base64; the first seals, all of them open */
    Seal(List<String> keys) {
        this.keys = keys.stream().map(Seal::key).toList();
    }

    String close(String purpose, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] hidden =
                    cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, purpose).doFinal(content);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
            System.arraycopy(hidden, 0, sealed, NONCE_BYTES, hidden.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /** Nothing for what was not sealed by one of these keys for this purpose. */
    Optional<byte[]> open(String purpose, String text) {
        byte[] sealed = bytes(text);
        return sealed.length <= NONCE_BYTES
                ? Optional.empty()
                : keys.stream()
                        .map(key -> open(key, purpose, sealed))
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    private static byte @Nullable [] open(SecretKeySpec key, String purpose, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, purpose)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException notOurs) {
            return null;
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static SecretKeySpec key(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        Assert.isTrue(key.length == KEY_BYTES, () -> SignInSettings.PREFIX + ".keys are of 32 bytes each, in Base64");
        return new SecretKeySpec(key, "AES");
    }
}
