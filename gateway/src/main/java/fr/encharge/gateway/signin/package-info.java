/** Whose tokens count. */
@NullMarked
package fr.encharge.gateway.signin;

import org.jspecify.annotations.NullMarked;
