package fr.encharge.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cookie that the browser carries for us without reading it. Tokens are text of six bits a letter: deflated first, they
 * stay below the 4,096 bytes that a browser keeps (RFC 6265 §6.1).
 */
final class SealedCookie<T> {

    private static final int LONGEST = 4_096;

    private final String name;
    private final String path;
    private final Class<T> type;
    private final Seal seal;
    private final JsonMapper json;

    SealedCookie(String name, String path, Class<T> type, Seal seal, JsonMapper json) {
        this.name = name;
        this.path = path;
        this.type = type;
        this.seal = seal;
        this.json = json;
    }

    String name() {
        return name;
    }

    /** @throws UnfinishedSignIn if no browser would keep it */
    ResponseCookie with(T content, Duration lasting) {
        String value = seal.close(name, deflated(json.writeValueAsBytes(content)));
        if (name.length() + value.length() > LONGEST) {
            throw new UnfinishedSignIn("the provider's tokens make a cookie of " + value.length() + " bytes");
        }
        return cookie(value, lasting);
    }

    ResponseCookie none() {
        return cookie("", Duration.ZERO);
    }

    /** Nothing when it is absent, or not ours. */
    Optional<T> in(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(name);
        return cookie == null
                ? Optional.empty()
                : seal.open(name, cookie.getValue()).flatMap(this::read);
    }

    /** One that another release of ours has sealed may look different. */
    private Optional<T> read(byte[] content) {
        try {
            return Optional.of(json.readValue(inflated(content), type));
        } catch (JacksonException fromAnotherRelease) {
            return Optional.empty();
        }
    }

    private ResponseCookie cookie(String value, Duration lasting) {
        return ResponseCookie.from(name, value)
                .path(path)
                .maxAge(lasting)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .build();
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] content) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return inflater.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("sealed by us, but not deflated", impossible);
        }
    }
}
