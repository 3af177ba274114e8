package fr.encharge.standalone;

import fr.encharge.standalone.identity.GatewaySecrets;
import fr.encharge.standalone.state.RunFile;
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
 * @param gateway what the gateway needs to sign people in
 */
record Surroundings(
        String broker, String store, URI identity, String issuer, String operatorSecret, GatewaySecrets gateway) {

    static String database(Service service) {
        return "encharge_" + service.label();
    }

    /** What a service has to be told, wherever it runs. */
    Map<String, String> of(Service service, int port) {
        Map<String, String> properties = common();
        properties.put("server.port", String.valueOf(port));
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.mongodb.uri", store);
        properties.put("encharge.mongo.database", database(service));
        properties.put("encharge.kafka.bootstrap-servers", broker);
        properties.put("encharge.operator.secret", operatorSecret);
        return properties;
    }

    /** What the gateway has to be told, wherever it runs. */
    Map<String, String> ofGateway(String address, int port, Map<Service, URI> services) {
        Map<String, String> properties = common();
        properties.put("server.port", String.valueOf(port));
        properties.put("server.address", address);
        services.forEach((service, uri) -> properties.put("encharge.gateway." + service.label(), uri.toString()));
        properties.put("encharge.gateway.identity", identity.toString());
        properties.putAll(ofSignIn());
        return properties;
    }

    Map<String, String> inThisProcess(Service service) {
        return inThisProcess(service.label(), ContextBoundaries.SERVICE, of(service, 0));
    }

    Map<String, String> gatewayInThisProcess(String address, int port, Map<Service, URI> services) {
        return inThisProcess("gateway", ContextBoundaries.GATEWAY, ofGateway(address, port, services));
    }

    /** For the commands that talk to the platform from the same machine. */
    RunFile runFile(int port, Map<Service, URI> services) {
        Map<String, String> addresses = new LinkedHashMap<>();
        services.forEach((service, uri) -> addresses.put(service.label(), uri.toString()));
        return new RunFile(ProcessHandle.current().pid(), port, issuer, operatorSecret, store, broker, addresses);
    }

    /** The browser is sent to the provider by its name, through the gateway; the gateway itself asks it directly. */
    private Map<String, String> ofSignIn() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("encharge.sign-in.client-id", "gateway");
        properties.put("encharge.sign-in.client-secret", gateway.clientSecret());
        properties.put("encharge.sign-in.keys", gateway.sessionKey());
        properties.put("encharge.sign-in.authorization-uri", issuer + "/oauth2/authorize");
        properties.put("encharge.sign-in.end-session-uri", issuer + "/connect/logout");
        properties.put("encharge.sign-in.token-uri", identity + "/identity/oauth2/token");
        properties.put("encharge.sign-in.revocation-uri", identity + "/identity/oauth2/revoke");
        return properties;
    }

    private static Map<String, String> inThisProcess(String name, String context, Map<String, String> properties) {
        properties.put(ContextBoundaries.CONTEXT, context);
        properties.put("spring.config.name", name);
        properties.put("spring.jmx.enabled", "false");
        return properties;
    }

    private Map<String, String> common() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("encharge.security.jwk-set-uri", identity + "/identity/oauth2/jwks");
        properties.put("encharge.security.issuer", issuer);
        return properties;
    }
}
