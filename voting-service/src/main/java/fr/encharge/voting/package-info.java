/** Takes the ballots of an authority's agents and counts them. */
@NullMarked
package fr.encharge.voting;

import org.jspecify.annotations.NullMarked;
