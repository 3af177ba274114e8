/** Free text at the edge: what people wrote, on its way to being sealed and back. */
@NullMarked
package fr.encharge.ideas.text;

import org.jspecify.annotations.NullMarked;
