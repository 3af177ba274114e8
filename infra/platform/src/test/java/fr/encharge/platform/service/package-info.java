/** A whole service on the platform, as small as can be: street lamps that are lit. */
package fr.encharge.platform.service;
