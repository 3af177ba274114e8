/** Under which pseudonym an agent votes in one campaign. */
@NullMarked
package fr.encharge.voting.voters;

import org.jspecify.annotations.NullMarked;
