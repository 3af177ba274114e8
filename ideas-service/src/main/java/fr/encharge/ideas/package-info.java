/** Ideas: put forward, answered, taken charge of. */
@NullMarked
package fr.encharge.ideas;

import org.jspecify.annotations.NullMarked;
