package fr.encharge.standalone.identity;

import fr.encharge.standalone.state.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of each sign-in outlives the process, in {@code identity/sign-ins.json}: a digest of its refresh token, so that
 * nobody has to sign in again after a restart, and nobody can by reading the file.
 */
final class KeptSignIns {

    /** One that is kept; times in seconds since 1970. */
    record Kept(String id, String digest, String agentId, long since, long until) {}

    private record Content(List<Kept> signIns) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Kept> byId = new LinkedHashMap<>();

    KeptSignIns(Path directory) {
        this.file = directory.resolve("sign-ins.json");
        if (Files.exists(file)) {
            JSON.readValue(PrivateFile.read(file), Content.class).signIns().forEach(kept -> byId.put(kept.id(), kept));
        }
    }

    synchronized void keep(String id, String refreshToken, String agentId, Instant since, Instant until) {
        var kept = new Kept(id, digest(refreshToken), agentId, since.getEpochSecond(), until.getEpochSecond());
        if (!kept.equals(byId.put(id, kept))) {
            write();
        }
    }

    synchronized void forget(String id) {
        if (byId.remove(id) != null) {
            write();
        }
    }

    synchronized Optional<Kept> of(String refreshToken) {
        String digest = digest(refreshToken);
        return byId.values().stream()
                .filter(kept -> kept.digest().equals(digest))
                .findFirst();
    }

    private void write() {
        long now = Instant.now().getEpochSecond();
        byId.values().removeIf(kept -> kept.until() <= now);
        PrivateFile.write(file, JSON.writeValueAsString(new Content(List.copyOf(byId.values()))));
    }

    private static String digest(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
