/** What becomes of a charge when its idea is closed. */
@NullMarked
package fr.encharge.ideas.closedideas;

import org.jspecify.annotations.NullMarked;
