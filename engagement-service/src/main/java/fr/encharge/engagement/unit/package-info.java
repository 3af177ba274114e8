/** A unit of the organisation chart: opened under a code, renamed, moved, closed. */
@NullMarked
package fr.encharge.engagement.unit;

import org.jspecify.annotations.NullMarked;
