/** Free text, sealed at the edge with a key of its own so that it can be forgotten. */
@NullMarked
package fr.encharge.platform.text;

import org.jspecify.annotations.NullMarked;
