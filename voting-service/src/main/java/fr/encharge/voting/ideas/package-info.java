/** The ideas that votes are cast for, as the ideas service announces them. */
@NullMarked
package fr.encharge.voting.ideas;

import org.jspecify.annotations.NullMarked;
