/** Who signs in with a browser: the way to the identity provider and back, and the sealed cookie that stands for a token. */
@NullMarked
package fr.encharge.gateway.session;

import org.jspecify.annotations.NullMarked;
