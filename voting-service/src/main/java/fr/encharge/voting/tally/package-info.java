/** How many votes each idea of a campaign has, and at which position of the log that is true. */
@NullMarked
package fr.encharge.voting.tally;

import org.jspecify.annotations.NullMarked;
