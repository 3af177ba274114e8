package fr.encharge.standalone.identity;

import fr.encharge.standalone.state.PrivateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the gateway must know to sign people in, kept in {@code identity/gateway.json} so that sessions outlive a restart.
 *
 * @param clientSecret proves to the identity provider that it is the gateway that asks
 * @param sessionKey seals the cookies of browsers
 */
public record GatewaySecrets(String clientSecret, String sessionKey) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BYTES = 32;

    public static GatewaySecrets openOrCreate(Path directory) {
        Path file = directory.resolve("gateway.json");
        if (Files.exists(file)) {
            return JSON.readValue(PrivateFile.read(file), GatewaySecrets.class);
        }
        GatewaySecrets fresh = new GatewaySecrets(random(), random());
        PrivateFile.write(file, JSON.writeValueAsString(fresh));
        return fresh;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
