/** Brings a campaign from a file to a running platform, as any client could: over the public API, and again if need be. */
@NullMarked
package fr.encharge.standalone.importing;

import org.jspecify.annotations.NullMarked;
