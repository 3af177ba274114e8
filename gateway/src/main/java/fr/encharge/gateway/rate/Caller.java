package fr.encharge.gateway.rate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whose requests are counted together. */
sealed interface Caller {

    record Agent(@Nullable String authority, String subject) implements Caller {}

    /** An agent's program that was granted a rate of its own. */
    record Bulk(@Nullable String authority, String subject) implements Caller {}

    /** @param network the address of whoever is not signed in; for IPv6 the /64, of which anyone has plenty of addresses */
    record Stranger(String network) implements Caller {}

    static Caller of(Jwt token) {
        String authority = token.getClaimAsString("authority");
        String subject = token.getSubject();
        return scopes(token).contains("bulk") ? new Bulk(authority, subject) : new Agent(authority, subject);
    }

    static Caller of(@Nullable InetSocketAddress address) {
        return new Stranger(address == null || address.getAddress() == null ? "?" : network(address.getAddress()));
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    }

    /** The standard says one string (RFC 8693 §4.2), some providers write a list. */
    private static Collection<?> scopes(Jwt token) {
        Object scope = token.getClaim("scope");
        return scope instanceof Collection<?> list
                ? list
                : List.of(Objects.toString(scope, "").split(" "));
    }
}
