/** The staff register that the directory is kept in. */
@NullMarked
package fr.encharge.engagement.register;

import org.jspecify.annotations.NullMarked;
