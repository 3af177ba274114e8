/** The campaigns that votes are cast in, and their rules, as the ideas service announces them. */
@NullMarked
package fr.encharge.voting.campaigns;

import org.jspecify.annotations.NullMarked;
