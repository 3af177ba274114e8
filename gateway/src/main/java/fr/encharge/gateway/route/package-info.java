/** Which paths lead where, and what a request may carry. */
@NullMarked
package fr.encharge.gateway.route;

import org.jspecify.annotations.NullMarked;
