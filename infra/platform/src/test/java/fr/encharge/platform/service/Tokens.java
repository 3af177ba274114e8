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

    private final RSAKey key = newKey();
    private final HttpServer server;

    public Tokens() {
        server = newServer();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes();
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
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

    String forged(String authority, String agent) {
        return sign(newKey(), claims(authority, agent).build());
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
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
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

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
