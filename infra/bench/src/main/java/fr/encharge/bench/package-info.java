/** What EnCharge's own engine and the whole platform do in a second, against what a user would pick instead. */
@NullMarked
package fr.encharge.bench;

import org.jspecify.annotations.NullMarked;
