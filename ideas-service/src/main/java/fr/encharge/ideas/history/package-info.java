/** Who did what when to an idea. */
@NullMarked
package fr.encharge.ideas.history;

import org.jspecify.annotations.NullMarked;
