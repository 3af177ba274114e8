/** Erasing a text that somebody wrote, for good. */
@NullMarked
package fr.encharge.ideas.erasure;

import org.jspecify.annotations.NullMarked;
