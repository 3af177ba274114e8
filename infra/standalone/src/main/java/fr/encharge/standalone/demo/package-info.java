/** Fontbrune: a town that does not exist, whose agents have played its last five months through the public API. */
@NullMarked
package fr.encharge.standalone.demo;

import org.jspecify.annotations.NullMarked;
