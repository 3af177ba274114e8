/** The web application: its files, and which addresses are pages of it. */
@NullMarked
package fr.encharge.gateway.site;

import org.jspecify.annotations.NullMarked;
