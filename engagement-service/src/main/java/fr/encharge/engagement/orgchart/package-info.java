/** The organisation chart on any day: its units, their headcounts, and where each agent belongs. */
@NullMarked
package fr.encharge.engagement.orgchart;

import org.jspecify.annotations.NullMarked;
