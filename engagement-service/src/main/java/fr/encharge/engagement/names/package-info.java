/** The table of names: the only place where an agent id has a person's name, outside all events and deletable. */
@NullMarked
package fr.encharge.engagement.names;

import org.jspecify.annotations.NullMarked;
