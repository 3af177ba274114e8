/** The command line: what people type, what they read, and the exit codes that scripts go by. */
@NullMarked
package fr.encharge.standalone.commandline;

import org.jspecify.annotations.NullMarked;
