/** A real broker and a MongoDB-compatible store inside this JVM, on disk: for the one-command mode and for tests. */
@NullMarked
package fr.encharge.embedded;

import org.jspecify.annotations.NullMarked;
