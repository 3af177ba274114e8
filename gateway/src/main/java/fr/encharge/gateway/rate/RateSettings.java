package fr.encharge.gateway.rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast one caller may be, in this process: two gateways together allow twice as much.
 *
 * @param perSecond requests of one agent, or of one address of callers who are not signed in
 * @param burst requests that may come at once
 * @param writesPerSecond those among them that may change something
 * @param writesBurst the same, at once
 * @param bulkPerSecond requests with a token whose scope holds {@code bulk}, read or write
 * @param bulkBurst the same, at once
 * @param liveStreams live streams that one agent may have open at once
 * @param remembered callers whose counts are kept, agents and addresses each; the least recently seen go first
 */
@ConfigurationProperties("encharge.gateway.rate")
public record RateSettings(
        @DefaultValue("20") int perSecond,
        @DefaultValue("60") int burst,
        @DefaultValue("10") int writesPerSecond,
        @DefaultValue("30") int writesBurst,
        @DefaultValue("5000") int bulkPerSecond,
        @DefaultValue("5000") int bulkBurst,
        @DefaultValue("10") int liveStreams,
        @DefaultValue("50000") int remembered) {}
