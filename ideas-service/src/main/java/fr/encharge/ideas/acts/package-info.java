/** What an overview counts, one by one: each idea proposed or answered, each charge taken or completed. */
@NullMarked
package fr.encharge.ideas.acts;

import org.jspecify.annotations.NullMarked;
