/** Which ideas somebody may take charge of. */
@NullMarked
package fr.encharge.ideas.openideas;

import org.jspecify.annotations.NullMarked;
