package fr.encharge.gateway.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One file, with the shorter forms that the build has made of it.
 *
 * @param etag of its content
 * @param lasting whether its name changes with its content
 */
record SiteFile(
        MediaType type,
        String etag,
        boolean lasting,
        byte[] content,
        byte @Nullable [] brotli,
        byte @Nullable [] gzip) {

    private static final Map<String, String> UNKNOWN_TO_SPRING = Map.of("webmanifest", "application/manifest+json");
    private static final String HASHED = "/assets/";

    static SiteFile of(String path, Map<String, byte[]> files) {
        byte[] content = files.getOrDefault(path, new byte[0]);
        return new SiteFile(
                type(path),
                etag(content),
                path.startsWith(HASHED),
                content,
                files.get(path + ".br"),
                files.get(path + ".gz"));
    }

    private static MediaType type(String path) {
        String known = UNKNOWN_TO_SPRING.get(path.substring(path.lastIndexOf('.') + 1));
        if (known != null) {
            return MediaType.valueOf(known);
        }
        Optional<MediaType> type = MediaTypeFactory.getMediaType(path);
        return type.map(found -> found.getType().equals("text") ? new MediaType(found, StandardCharsets.UTF_8) : found)
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    private static String etag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
