/** A totally ordered, digest-chained event log on MongoDB, offered to Axon as its event storage engine. */
@NullMarked
package fr.encharge.eventlog;

import org.jspecify.annotations.NullMarked;
