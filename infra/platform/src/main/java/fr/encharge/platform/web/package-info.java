/** The HTTP edge that every service shares: security, problems, positions. */
@NullMarked
package fr.encharge.platform.web;

import org.jspecify.annotations.NullMarked;
