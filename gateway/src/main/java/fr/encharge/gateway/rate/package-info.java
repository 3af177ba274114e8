/** How fast one caller may be. */
@NullMarked
package fr.encharge.gateway.rate;

import org.jspecify.annotations.NullMarked;
