package fr.encharge.eventlog;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

final class TextSerializer {

    private TextSerializer() {}

    static Serializer serializer() {
        return JacksonSerializer.defaultSerializer();
    }
}
