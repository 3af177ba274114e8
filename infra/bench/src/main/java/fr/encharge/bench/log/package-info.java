/** The event log against the other ways to store events. */
@NullMarked
package fr.encharge.bench.log;

import org.jspecify.annotations.NullMarked;
