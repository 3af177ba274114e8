/** « Je suis en charge de » : who holds an idea, until which day. */
@NullMarked
package fr.encharge.ideas.charge;

import org.jspecify.annotations.NullMarked;
