/** Pages that the gateway writes itself, for every browser: HTML without a script. */
@NullMarked
package fr.encharge.gateway.page;

import org.jspecify.annotations.NullMarked;
