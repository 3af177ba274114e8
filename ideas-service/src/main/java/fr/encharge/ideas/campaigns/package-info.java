/** The campaigns of an authority, as they are listed and as proposals need them. */
@NullMarked
package fr.encharge.ideas.campaigns;

import org.jspecify.annotations.NullMarked;
