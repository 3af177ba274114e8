/** Whether the whole platform is ready, without a word on its parts. */
@NullMarked
package fr.encharge.gateway.health;

import org.jspecify.annotations.NullMarked;
