package fr.encharge.platform.view;

import java.time.Instant;

/**
 * Where and when something happened, the same at every run: a parameter that handlers may ask for.
 *
 * @param log the log that holds the event
 * @param position the commit that holds it, from 1
 * @param sequence its number in the log: position × 2^24 + index in the commit × 2^14 + number of the message
 * @param at when it was stored
 */
public record Fact(String log, long position, long sequence, Instant at) {}
