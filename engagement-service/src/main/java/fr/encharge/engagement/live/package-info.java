/** Live hints: that something has happened to an idea or a campaign, for screens that are open. No ledger. */
@NullMarked
package fr.encharge.engagement.live;

import org.jspecify.annotations.NullMarked;
