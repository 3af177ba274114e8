/** The page of one idea: its words, its answer, who is in charge. */
@NullMarked
package fr.encharge.ideas.ideapage;

import org.jspecify.annotations.NullMarked;
