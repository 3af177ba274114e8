package fr.encharge.platform.text;

import java.util.UUID;

/**
 * A free text as commands and events carry it: AES-256-GCM under a key of its own, opened only at the edge.
 *
 * @param key the id of the key in the service's key collection; deleting that key erases the text everywhere
 * @param sealed Base64 of the 12 byte nonce, then the ciphertext with its 16 byte tag
 */
public record SealedText(UUID key, String sealed) {}
