/** The small files that the one-command platform keeps beside broker and store in its data directory. */
@NullMarked
package fr.encharge.standalone.state;

import org.jspecify.annotations.NullMarked;
