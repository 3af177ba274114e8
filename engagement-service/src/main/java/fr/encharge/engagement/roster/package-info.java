/** The roster: the staff file of the human resources office, checked whole and turned into what changes. */
@NullMarked
package fr.encharge.engagement.roster;

import org.jspecify.annotations.NullMarked;
