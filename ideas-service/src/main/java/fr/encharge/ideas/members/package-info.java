/** Who belongs to which unit, as far as ideas need it. */
@NullMarked
package fr.encharge.ideas.members;

import org.jspecify.annotations.NullMarked;
