/** What other services are told of ballots. */
@NullMarked
package fr.encharge.voting.messaging;

import org.jspecify.annotations.NullMarked;
