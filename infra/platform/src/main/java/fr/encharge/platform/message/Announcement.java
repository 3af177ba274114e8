package fr.encharge.platform.message;

/**
 * What other services are told of one event: its attributes (id, source, subject, time, sequence) are the announcer's.
 *
 * @param topic one of the {@link Topics} of the service
 * @param key the id whose order matters to those who read it
 * @param data a record annotated with {@link MessageType}
 */
public record Announcement(String topic, String key, Object data) {}
