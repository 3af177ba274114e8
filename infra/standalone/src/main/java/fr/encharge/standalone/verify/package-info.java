/** Recounts all that the platform shows from its logs, and says what differs. */
@NullMarked
package fr.encharge.standalone.verify;

import org.jspecify.annotations.NullMarked;
