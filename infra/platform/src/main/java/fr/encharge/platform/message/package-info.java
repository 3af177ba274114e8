/** Announcing facts to other services over Kafka, and following theirs. */
@NullMarked
package fr.encharge.platform.message;

import org.jspecify.annotations.NullMarked;
