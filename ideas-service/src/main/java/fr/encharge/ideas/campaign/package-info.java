/** A call for ideas: who asks, from when to when, under which voting rule. */
@NullMarked
package fr.encharge.ideas.campaign;

import org.jspecify.annotations.NullMarked;
