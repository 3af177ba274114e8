/** What other services are told of the directory, and what this one is told by them. */
@NullMarked
package fr.encharge.engagement.messaging;

import org.jspecify.annotations.NullMarked;
