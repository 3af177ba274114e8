/** The rule books of the services: sentences that are true when all is well. */
@NullMarked
package fr.encharge.platform.rule;

import org.jspecify.annotations.NullMarked;
