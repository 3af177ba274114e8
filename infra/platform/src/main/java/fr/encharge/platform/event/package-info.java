/** From a command to a stored event: names, serialization, the log, and the guard between authorities. */
@NullMarked
package fr.encharge.platform.event;

import org.jspecify.annotations.NullMarked;
