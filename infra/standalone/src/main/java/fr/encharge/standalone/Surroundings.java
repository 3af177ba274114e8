package fr.encharge.standalone;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the parts of the platform must know of each other.
 *
 * @param broker the addresses of the Kafka broker
 * @param store the address of the MongoDB-compatible store
 * @param identity the base address of the identity provider, as seen from this machine
 * @param issuer the identity provider's name, as it stands in tokens
 * @param operatorSecret opens the services' internal doors
 */
record Surroundings(String broker, String store, URI identity, String issuer, String operatorSecret) {

    Map<String, String> of(Service service) {
        Map<String, String> properties = common(service.label());
        properties.put(ContextBoundaries.CONTEXT, ContextBoundaries.SERVICE);
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.mongodb.uri", store);
        properties.put("encharge.mongo.database", "encharge_" + service.label());
        properties.put("encharge.kafka.bootstrap-servers", broker);
        properties.put("encharge.operator.secret", operatorSecret);
        return properties;
    }

    Map<String, String> ofGateway(String address, int port, Map<Service, URI> services) {
        Map<String, String> properties = common("gateway");
        properties.put(ContextBoundaries.CONTEXT, ContextBoundaries.GATEWAY);
        properties.put("server.port", String.valueOf(port));
        properties.put("server.address", address);
        services.forEach((service, uri) -> properties.put("encharge.gateway." + service.label(), uri.toString()));
        properties.put("encharge.gateway.identity", identity.toString());
        return properties;
    }

    private Map<String, String> common(String name) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.config.name", name);
        properties.put("spring.jmx.enabled", "false");
        properties.put("encharge.security.jwk-set-uri", identity + "/identity/oauth2/jwks");
        properties.put("encharge.security.issuer", issuer);
        return properties;
    }
}
