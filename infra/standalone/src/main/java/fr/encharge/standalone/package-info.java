/** The whole platform in one JVM: broker, store, identity provider, services and gateway. */
@NullMarked
package fr.encharge.standalone;

import org.jspecify.annotations.NullMarked;
