package fr.encharge.ideas.ideaboard;

import com.mongodb.client.model.Filters;
import fr.encharge.ideas.listing.Descending;
import fr.encharge.ideas.stage.Stage;
import fr.encharge.platform.rule.InvalidValue;
import java.util.Locale;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The three ways to look at the board. */
enum Order {
    NEWEST(new Descending("proposedAt"), Stage.standing()),
    SUPPORTED(new Descending("votes"), Stage.standing()),
    WAITING(new Descending("votes"), Stage.waiting());

    private final Descending descending;
    private final Bson shown;

    Order(Descending descending, Bson shown) {
        this.descending = descending;
        this.shown = shown;
    }

    static Order named(@Nullable String word) {
        if (word == null) {
            return NEWEST;
        }
        for (Order order : values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(word)) {
                return order;
            }
        }
        throw new InvalidValue("sort", "newest, supported or waiting");
    }

    Descending descending() {
        return descending;
    }

    /** What is shown of a stage; of every stage but the withdrawn when none is asked for. */
    Bson shown(@Nullable Stage stage) {
        if (stage == null) {
            return shown;
        }
        return this == WAITING ? Filters.and(shown, stage.filter()) : stage.filter();
    }
}
