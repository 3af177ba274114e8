/** The words that carry a text, and how they are sought. */
@NullMarked
package fr.encharge.ideas.words;

import org.jspecify.annotations.NullMarked;
