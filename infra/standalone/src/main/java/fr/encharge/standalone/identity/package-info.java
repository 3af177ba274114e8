/** Who may sign in where no authority has brought its own identity provider: accounts, key, tokens, login form. */
@NullMarked
package fr.encharge.standalone.identity;

import org.jspecify.annotations.NullMarked;
