package fr.encharge.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    sealed interface LampEvent {
        @Revision("2")
        record LampLit(String lamp, Instant at) implements LampEvent {}

        @Revision("1")
        record LampBroken(String lamp) implements LampEvent {}
    }

    private final EventNames names = EventNames.of("street", LampEvent.class);
    private final EventSerializer serializer = new EventSerializer(names);

    @Test
    void anEventIsStoredUnderItsLogicalNameAndItsOwnRevision() {
        SerializedObject<byte[]> stored = serializer.serialize(
                new LampEvent.LampLit("12", Instant.parse("2026-01-02T03:04:05.000006Z")), byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("street.LampLit");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(stored.getData()).asString().isEqualTo("{\"lamp\":\"12\",\"at\":\"2026-01-02T03:04:05.000006Z\"}");
    }

    @Test
    void whatIsStoredIsReadBackEqual() {
        LampEvent.LampLit lit = new LampEvent.LampLit("12", Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(lit, byte[].class)))
                .isEqualTo(lit);
    }

    @Test
    void circumstancesAreReadBackEqual() {
        MetaData known = MetaData.with("authority", "fontbrune").and("agent", "agt-1");
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(known, byte[].class)))
                .isEqualTo(known);
    }

    @Test
    void aClassWithoutLogicalNameCannotBeStored() {
        assertThatThrownBy(() -> serializer.serialize(new StringBuilder(), byte[].class))
                .hasMessageContaining("no logical name");
    }

    @Test
    void aVocabularyThatIsNotSealedIsRefused() {
        assertThatThrownBy(() -> EventNames.of("street", Runnable.class)).hasMessageContaining("not sealed");
    }

    @Test
    void twoEventsOfOneNameAreRefused() {
        assertThatThrownBy(() -> EventNames.of("street", LampEvent.class, LampEvent.class))
                .hasMessageContaining("street.LampLit");
    }
}
