/** Ce qui m'attend : what an agent is asked, what a manager owes. */
@NullMarked
package fr.encharge.ideas.waiting;

import org.jspecify.annotations.NullMarked;
