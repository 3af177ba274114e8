/** What the law wants said: accessibility, personal data, and, since public servers count too, what a page costs. */
@NullMarked
package fr.encharge.gateway.legal;

import org.jspecify.annotations.NullMarked;
