/** Who belongs to which unit, as the directory announces it. */
@NullMarked
package fr.encharge.voting.members;

import org.jspecify.annotations.NullMarked;
