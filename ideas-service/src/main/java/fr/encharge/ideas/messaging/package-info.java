/** What the other services are told of ideas, charges and campaigns. */
@NullMarked
package fr.encharge.ideas.messaging;

import org.jspecify.annotations.NullMarked;
