/** One's own ballot, shown to its voter and to nobody else. */
@NullMarked
package fr.encharge.voting.ballots;

import org.jspecify.annotations.NullMarked;
