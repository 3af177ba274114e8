package fr.encharge.ideas.history;

import static com.mongodb.client.model.Updates.set;

import fr.encharge.ideas.charge.ChargeEvent;
import fr.encharge.ideas.charge.ChargeId;
import fr.encharge.ideas.idea.IdeaEvent;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.platform.event.MetaDataKeys;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.EventMessage;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One line of an idea's history in the making. */
final class Entry {

    private final String id;
    private final List<Bson> fields = new ArrayList<>();

    private Entry(IdeaId idea, String place, Object event, Instant at, EventMessage<?> message, Fact fact) {
        id = idea + "/" + fact.sequence();
        fields.add(set("ideaId", idea.value()));
        fields.add(set("place", place));
        fields.add(set("sequence", fact.sequence()));
        fields.add(set("what", what(event)));
        fields.add(set("at", Date.from(at)));
        Object agent = message.getMetaData().get(MetaDataKeys.AGENT);
        Object colleague = message.getMetaData().get(MetaDataKeys.FOR);
        fields.add(set("agent", colleague == null ? agent : colleague));
        if (colleague != null) {
            fields.add(set("relay", agent));
        }
    }

    static Entry of(IdeaEvent event, EventMessage<?> message, Fact fact) {
        return new Entry(event.ideaId(), event.ideaId().value(), event, event.at(), message, fact);
    }

    static Entry of(ChargeEvent event, EventMessage<?> message, Fact fact) {
        String charge = new ChargeId(event.ideaId()).toString();
        return new Entry(event.ideaId(), charge, event, event.at(), message, fact);
    }

    /** {@code ChargeClaimed} → {@code charge-claimed}. */
    private static String what(Object event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    Entry text(String field, @Nullable SealedText text) {
        return text == null ? this : with(set("texts." + field, TextDocuments.toDocument(text)));
    }

    Entry until(Instant until) {
        return with(set("until", Date.from(until)));
    }

    Entry to(AgentId agent) {
        return with(set("to", agent.value()));
    }

    Entry with(Bson field) {
        fields.add(field);
        return this;
    }

    void keep(Changes changes) {
        changes.update(HistoryProjection.ENTRIES, id, fields.toArray(Bson[]::new));
    }
}
