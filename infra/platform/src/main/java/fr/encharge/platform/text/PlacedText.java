package fr.encharge.platform.text;

/** A sealed text with the place that it belongs to: all that is needed to open it, but the key. */
public record PlacedText(TextPlace place, SealedText text) {}
