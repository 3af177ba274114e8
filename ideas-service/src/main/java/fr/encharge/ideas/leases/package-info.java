/** Until when each charge lasts, and what happens on that day. */
@NullMarked
package fr.encharge.ideas.leases;

import org.jspecify.annotations.NullMarked;
