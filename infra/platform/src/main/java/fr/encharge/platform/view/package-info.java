/** Views: documents derived from events, with their progress beside them. */
@NullMarked
package fr.encharge.platform.view;

import org.jspecify.annotations.NullMarked;
