/** Reads participatory-budget files in the Pabulib format (https://pabulib.org/format), whole, before anybody acts on them. */
@NullMarked
package fr.encharge.standalone.pabulib;

import org.jspecify.annotations.NullMarked;
