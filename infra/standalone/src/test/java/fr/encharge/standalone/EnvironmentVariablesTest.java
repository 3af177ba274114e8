package fr.encharge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentVariablesTest {

    @Test
    void propertiesAreWrittenAsSpringBootReadsThem() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.mongodb.uri", "mongodb://127.0.0.1:27017");
        properties.put("encharge.security.jwk-set-uri", "http://127.0.0.1:9000/keys");

        assertThat(EnvironmentVariables.of(properties)).isEqualTo("""
                SPRING_MONGODB_URI='mongodb://127.0.0.1:27017'
                ENCHARGE_SECURITY_JWKSETURI='http://127.0.0.1:9000/keys'
                """);
    }
}
