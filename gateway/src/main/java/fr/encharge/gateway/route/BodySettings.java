package fr.encharge.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may carry.
 *
 * @param limit for every request but an import
 * @param importLimit for the import of the directory
 * @param deadline within which a body must have arrived, so that a trickle does not hold a thread of a service
 * @param linger for which the rest of a body is read and thrown away once its request was answered
 */
@ConfigurationProperties("encharge.gateway.body")
record BodySettings(
        @DefaultValue("256KB") DataSize limit,
        @DefaultValue("8MB") DataSize importLimit,
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("5s") Duration linger) {}
