/** Which unit an agent belongs to, from which day to which day, and in which roles. */
@NullMarked
package fr.encharge.engagement.membership;

import org.jspecify.annotations.NullMarked;
