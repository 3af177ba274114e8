package fr.encharge.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.encharge.standalone.state.PrivateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The RSA key that signs tokens, kept in {@code identity/jwk.json} so that tokens outlive a restart. */
public final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    public static RSAKey openOrCreate(Path directory) {
        return Files.exists(file(directory)) ? open(directory) : create(directory);
    }

    public static RSAKey open(Path directory) {
        try {
            return RSAKey.parse(PrivateFile.read(file(directory)));
        } catch (ParseException e) {
            throw new IllegalStateException("The file " + file(directory) + " holds no RSA key.", e);
        }
    }

    private static RSAKey create(Path directory) {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            PrivateFile.write(file(directory), key.toJSONString());
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("jwk.json");
    }
}
