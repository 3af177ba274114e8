package fr.encharge.platform.web;

import java.time.Instant;

/** When a request arrived: the instant by which dates are judged. */
public record Arrival(Instant at) {}
