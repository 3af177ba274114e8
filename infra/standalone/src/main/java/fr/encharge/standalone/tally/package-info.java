/** Holds the platform's counts against those that were published. */
@NullMarked
package fr.encharge.standalone.tally;

import org.jspecify.annotations.NullMarked;
