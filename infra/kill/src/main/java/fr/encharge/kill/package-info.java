/** Kills the platform while it works, and compares what it said with what it kept. */
@NullMarked
package fr.encharge.kill;

import org.jspecify.annotations.NullMarked;
