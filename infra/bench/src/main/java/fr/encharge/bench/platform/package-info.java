/** The platform as its users meet it: through the gateway. */
@NullMarked
package fr.encharge.bench.platform;

import org.jspecify.annotations.NullMarked;
