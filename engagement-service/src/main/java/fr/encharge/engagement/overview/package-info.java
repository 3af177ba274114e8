/** Whether the house listens: one overview of ideas, votes, charges and answers, its unit figures masked. */
@NullMarked
package fr.encharge.engagement.overview;

import org.jspecify.annotations.NullMarked;
