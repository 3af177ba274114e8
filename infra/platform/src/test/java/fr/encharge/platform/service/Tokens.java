package fr.encharge.platform.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An identity provider, as far as a service sees one: it publishes its key, and signs tokens. */
public final class Tokens implements AutoCloseable {

    public static final String ISSUER = "http://identity.test";

    private final RSAKey key = newKey("k1");
    private final HttpServer server;
    private volatile boolean silent;

    public Tokens() {
        server = newServer();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes();
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(silent ? 503 : 200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String keysUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    public String of(String authority, String agent, String... roles) {
        return sign(key, claims(authority, agent, roles).build());
    }

    /** While the provider does not give its keys. */
    void whileSilent(Runnable then) {
        silent = true;
        try {
            then.run();
        } finally {
            silent = false;
        }
    }

    /** Signed with a key that nobody has seen yet. */
    String signedAnew(String authority, String agent) {
        return sign(newKey("k2"), claims(authority, agent).build());
    }

    String forged(String authority, String agent) {
        return sign(newKey("k1"), claims(authority, agent).build());
    }

    String expired(String authority, String agent) {
        return sign(
                key,
                claims(authority, agent)
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                        .build());
    }

    String forSomebodyElse(String authority, String agent) {
        return sign(key, claims(authority, agent).audience("another").build());
    }

    private static JWTClaimsSet.Builder claims(String authority, String agent, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("encharge")
                .subject(agent)
                .claim("authority", authority)
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
