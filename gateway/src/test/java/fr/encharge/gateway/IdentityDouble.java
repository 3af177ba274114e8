package fr.encharge.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Signs tokens and shows the key that it signs them with. */
final class IdentityDouble implements AutoCloseable {

    static final String ISSUER = "https://identity.test";

    private final RSAKey key = newKey("first");
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> response.sendString(Mono.just(keySet().toString())))
            .bindNow();

    URI jwkSetUri() {
        return URI.create("http://127.0.0.1:" + server.port() + "/jwks");
    }

    RSAKey key() {
        return key;
    }

    String agent(String subject) {
        return token(claims -> claims.subject(subject));
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(header("first"), change.apply(claims()).build(), key);
    }

    static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(keyId)
                .type(JOSEObjectType.JWT)
                .build();
    }

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("encharge")
                .subject("agent-1")
                .claim("authority", "ville")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWKSet keySet() {
        return new JWKSet(key.toPublicJWK());
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
