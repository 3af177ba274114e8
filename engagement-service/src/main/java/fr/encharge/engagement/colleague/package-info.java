/** Oneself and one's colleagues, as the directory names them today. */
@NullMarked
package fr.encharge.engagement.colleague;

import org.jspecify.annotations.NullMarked;
