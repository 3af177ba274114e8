package fr.encharge.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import fr.encharge.embedded.store.Condition.End;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void ofTwoEndsTheCloserOneCounts() {
        assertThat(lower(said("$gt", 3), said("$gte", 5))).isEqualTo(new End(5, true));
        assertThat(lower(said("$gte", 5), said("$gt", 3))).isEqualTo(new End(5, true));
        assertThat(upper(said("$lt", 9), said("$lte", 7))).isEqualTo(new End(7, true));
        assertThat(upper(said("$lte", 7), said("$lt", 9))).isEqualTo(new End(7, true));
    }

    @Test
    void ofTwoEqualEndsTheOneThatLeavesTheValueOutCounts() {
        assertThat(lower(said("$gte", 5), said("$gt", 5))).isEqualTo(new End(5, false));
        assertThat(upper(said("$lt", 5), said("$lte", 5))).isEqualTo(new End(5, false));
    }

    @Test
    void endsOfDifferentTypesAreNotCompared() {
        assertThat(lower(said("$gt", 3), said("$gt", "a"))).isEqualTo(new End(3, false));
    }

    private static Document said(String operator, Object value) {
        return new Document("at", new Document(operator, value));
    }

    private static @Nullable End lower(Document... all) {
        return of(all).lower();
    }

    private static @Nullable End upper(Document... all) {
        return of(all).upper();
    }

    @SuppressWarnings("NullAway") // a field that is spoken of has a condition
    private static Condition of(Document... all) {
        return Conditions.of(new Document("$and", List.of(all))).on("at");
    }
}
