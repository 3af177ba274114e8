package fr.encharge.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where tokens come from.
 *
 * @param jwkSetUri where the identity provider publishes its keys
 * @param issuer what tokens name as their issuer
 * @param audience what tokens name as their audience
 */
@ConfigurationProperties("encharge.security")
record WebProperties(String jwkSetUri, String issuer, String audience) {

    WebProperties {
        audience = audience == null ? "encharge" : audience;
    }
}
