package fr.encharge.platform.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.encharge.platform.event.EventSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The data of messages as JSON: ISO-8601 times, nothing for null, fields of younger senders passed over. */
public final class MessageData {

    private static final ObjectMapper JSON = EventSerializer.mapper();

    private MessageData() {}

    /** @throws IllegalArgumentException when the class of a message does not say its {@link MessageType} */
    public static String typeOf(Class<?> message) {
        MessageType type = message.getAnnotation(MessageType.class);
        if (type == null) {
            throw new IllegalArgumentException(message.getName() + " has no @MessageType");
        }
        return type.value();
    }

    public static byte[] write(Object data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be written as JSON: " + data.getClass(), e);
        }
    }

    public static <T> T read(byte @Nullable [] data, Class<T> message) {
        if (data == null) {
            throw new IllegalArgumentException("A message of " + typeOf(message) + " without data");
        }
        try {
            return JSON.readValue(data, message);
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no " + typeOf(message), e);
        }
    }
}
