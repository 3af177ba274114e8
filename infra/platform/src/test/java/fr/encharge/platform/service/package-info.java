/** A running service seen from outside, and one on the platform as small as can be: street lamps that are lit. */
package fr.encharge.platform.service;
