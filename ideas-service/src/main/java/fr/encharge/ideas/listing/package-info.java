/** Lists that are read page by page. */
@NullMarked
package fr.encharge.ideas.listing;

import org.jspecify.annotations.NullMarked;
