/** How far an idea has come. */
@NullMarked
package fr.encharge.ideas.stage;

import org.jspecify.annotations.NullMarked;
