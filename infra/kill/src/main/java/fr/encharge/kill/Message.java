package fr.encharge.kill;

/** A message in a topic. */
record Message(String topic, String key, String id, String type, long sequence) {}
