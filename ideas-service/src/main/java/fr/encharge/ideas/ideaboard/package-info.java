/** The board: ideas as cards, the newest, the most supported, those that wait for somebody. */
@NullMarked
package fr.encharge.ideas.ideaboard;

import org.jspecify.annotations.NullMarked;
