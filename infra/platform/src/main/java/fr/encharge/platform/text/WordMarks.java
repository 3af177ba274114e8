package fr.encharge.platform.text;

import com.mongodb.client.MongoDatabase;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an index may keep of the words of sealed texts: a mark for each, the first 64 bits of HMAC-SHA-256 under a key of
 * the authority. The same word has the same mark, so that it is found; without the key no mark tells its word. The key is
 * kept with those of the texts.
 */
public final class WordMarks {

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final TextKeys keys;
    private final SecureRandom random = new SecureRandom();
    /** They never change. */
    private final Map<AuthorityId, byte[]> atHand = new ConcurrentHashMap<>();

    public WordMarks(MongoDatabase database) {
        keys = new TextKeys(database);
    }

    /** The marks of these words, in their order. */
    public List<Long> of(AuthorityId authority, Collection<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        Mac mac = mac(atHand.computeIfAbsent(authority, this::key));
        return words.stream()
                .map(word -> ByteBuffer.wrap(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)))
                        .getLong())
                .toList();
    }

    private byte[] key(AuthorityId authority) {
        byte[] proposed = new byte[KEY_BYTES];
        random.nextBytes(proposed);
        return keys.keep(
                Ids.of(authority.value(), "marks of words"), new TextPlace(authority, "", "marks of words"), proposed);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
