package fr.encharge.platform.event;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Events as JSON under their logical names. Its mapper is its own: what the web wants must never change what is stored. */
public final class EventSerializer extends JacksonSerializer {

    private final EventNames names;

    public EventSerializer(EventNames names) {
        super(JacksonSerializer.builder().objectMapper(mapper()).revisionResolver(new AnnotationRevisionResolver()));
        this.names = names;
    }

    /** ISO-8601 times, absent nulls, fields rather than getters; unknown fields of younger writers are ignored. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .serializationInclusion(Include.NON_NULL)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .build();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == null || Void.class.equals(type) || MetaData.class.equals(type)) {
            return super.typeForClass(type);
        }
        return new SimpleSerializedType(
                names.nameOf(type), getRevisionResolver().revisionOf(type));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return names.knows(type.getName()) ? names.classOf(type.getName()).getName() : super.resolveClassName(type);
    }
}
