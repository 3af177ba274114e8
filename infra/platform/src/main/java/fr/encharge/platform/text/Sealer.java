package fr.encharge.platform.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import fr.encharge.platform.identity.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals free text at the edge and opens it there: AES-256-GCM (NIST SP 800-38D), a key a text, a random nonce of 12
 * bytes, a tag of 16; authority, aggregate id and field are the associated data, each behind its length.
 */
public final class Sealer {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_CHARACTERS = 4_000_000;

    private final TextKeys keys;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong erasures = new AtomicLong();
    private final Cache<PlacedText, String> opened = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((PlacedText sealed, String plain) -> sealed.text().sealed().length() + plain.length())
            .build();

    public Sealer(MongoDatabase database) {
        keys = new TextKeys(database);
    }

    /**
     * Seals a text. Its key is stored with majority before this returns.
     *
     * @param request what makes this text the same text when the request is repeated: it then meets its own key
     * @throws TextErased when this very text was sealed before and erased since
     */
    public SealedText seal(TextPlace place, String request, String plain) {
        UUID id = Ids.of(place.authority().value(), place.aggregateId(), place.field(), request);
        byte[] key = keys.keep(id, place, randomBytes(KEY_BYTES));
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, key, nonce, place, plain.getBytes(StandardCharsets.UTF_8));
        byte[] sealed = ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return new SealedText(id, Base64.getEncoder().encodeToString(sealed));
    }

    /** The plain text, or null when it was erased. */
    public @Nullable String open(TextPlace place, SealedText text) {
        return openAll(List.of(new PlacedText(place, text))).get(0);
    }

    /**
     * The plain texts in the same order, null where one was erased; one look-up for all keys. A text that another process
     * has erased may be opened for five seconds more.
     */
    public List<@Nullable String> openAll(List<PlacedText> texts) {
        long before = erasures.get();
        Map<PlacedText, String> plain = opened.getAll(texts, this::decrypted);
        if (erasures.get() != before) {
            opened.invalidateAll(texts);
        }
        List<@Nullable String> inOrder = new ArrayList<>(texts.size());
        texts.forEach(placed -> inOrder.add(plain.get(placed)));
        return inOrder;
    }

    private Map<PlacedText, String> decrypted(Set<? extends PlacedText> texts) {
        Map<UUID, byte[]> found =
                keys.find(texts.stream().map(placed -> placed.text().key()).toList());
        Map<PlacedText, String> plain = new HashMap<>();
        for (PlacedText placed : texts) {
            byte[] key = found.get(placed.text().key());
            if (key != null) {
                plain.put(placed, decrypt(key, placed));
            }
        }
        return plain;
    }

    private static String decrypt(byte[] key, PlacedText placed) {
        byte[] sealed = Base64.getDecoder().decode(placed.text().sealed());
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] encrypted = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, placed.place(), encrypted), StandardCharsets.UTF_8);
    }

    /**
     * Authenticates the canonical body of a request under a text's key (HMAC-SHA-256, Base64): erasing the text erases
     * what this could reveal of it.
     *
     * @throws TextErased when that key is gone
     */
    public String mac(SealedText under, String canonicalBody) {
        byte[] key = keys.find(List.of(under.key())).get(under.key());
        if (key == null) {
            throw new TextErased();
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(canonicalBody.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Deletes the key: the text can no longer be read, wherever it is stored. */
    public void erase(UUID key) {
        try {
            keys.erase(key);
        } finally {
            erasures.incrementAndGet();
            opened.asMap().keySet().removeIf(placed -> placed.text().key().equals(key));
        }
    }

    /** To be called before the service is ready: keys that a restored backup brought back are deleted again. */
    public void eraseAgain() {
        keys.eraseAgain();
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, TextPlace place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            for (String part : List.of(place.authority().value(), place.aggregateId(), place.field())) {
                byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
                cipher.updateAAD(
                        ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
                cipher.updateAAD(utf8);
            }
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a sealed text does not open at " + place, broken);
        }
    }
}
