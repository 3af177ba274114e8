/** The public API as a patient client sees it: told to wait it waits, told no it says why. */
@NullMarked
package fr.encharge.standalone.client;

import org.jspecify.annotations.NullMarked;
