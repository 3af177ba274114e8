/** The only open port: who may come in, how fast, how much, and to which service. It knows no word of the business. */
@NullMarked
package fr.encharge.gateway;

import org.jspecify.annotations.NullMarked;
