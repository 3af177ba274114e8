/** Who acts, for whom, in which authority. */
@NullMarked
package fr.encharge.platform.identity;

import org.jspecify.annotations.NullMarked;
