/** An idea, in its author's own words, until it is answered. */
@NullMarked
package fr.encharge.ideas.idea;

import org.jspecify.annotations.NullMarked;
