package fr.encharge.platform.text;

import fr.encharge.platform.identity.AuthorityId;

/** Where a text belongs: the associated data that keeps a sealed text from being shown anywhere else. */
public record TextPlace(AuthorityId authority, String aggregateId, String field) {}
