package fr.encharge.embedded.store;

import java.util.List;

/**
 * Where to look for documents.
 *
 * @param index whose entries
 * @param ranges of its keys, ascending
 * @param exact each range is one key, at which there is one entry or none
 * @param forward whether they are read in the index's order or against it
 * @param sorted the documents come in the order that was asked for
 * @param served some index narrows the filter, and gives the order, if they were asked for
 */
record Plan(StoreIndex index, List<KeyRange> ranges, boolean exact, boolean forward, boolean sorted, boolean served) {}
