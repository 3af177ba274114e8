/** What the gateway itself says no with: RFC 9457 problems, in French unless English is asked for. */
@NullMarked
package fr.encharge.gateway.problem;

import org.jspecify.annotations.NullMarked;
