/** What one agent expresses in one campaign: cast, changed, withdrawn, filled at once. */
@NullMarked
package fr.encharge.voting.ballot;

import org.jspecify.annotations.NullMarked;
