/** The directory of an authority's staff, and the overview that shows whether the house listens. */
@NullMarked
package fr.encharge.engagement;

import org.jspecify.annotations.NullMarked;
