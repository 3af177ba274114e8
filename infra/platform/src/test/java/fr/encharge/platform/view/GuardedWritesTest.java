package fr.encharge.platform.view;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import fr.encharge.platform.view.Street.CarPassed;
import fr.encharge.platform.view.Street.LampLit;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an event changes it changes once, however often and in whatever order its sources are played. */
class GuardedWritesTest {

    private final ViewFixture fixture = ViewFixture.of(Street.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsPlayedAgainCountsOnce() {
        fixture.given("fontbrune", new LampLit("haute", "1"), new LampLit("haute", "2"));
        fixture.given("fontbrune", new LampLit("haute", "3"));
        assertThat(fixture.document("lamps", "haute")).containsEntry("lit", 3L).containsEntry("last", "3");
        assertThat(fixture.document("lamps", "fontbrune/all")
                        .get("lit", Number.class)
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void anySourceMayCreateADocumentFirst() {
        fixture.givenMessages("traffic.cars", 3, "fontbrune", new CarPassed("haute", 5));
        fixture.given("fontbrune", new LampLit("haute", "1"));
        fixture.givenMessages("traffic.cars", 1, "fontbrune", new CarPassed("haute", 2));
        assertThat(fixture.document("lamps", "haute")).containsEntry("cars", 7).containsEntry("last", "1");
    }

    @Test
    void aWriteThatFailsHalfWayLosesNothing() {
        fixture.failingOnce().given("fontbrune", new LampLit("haute", "1"), new LampLit("basse", "2"));
        assertThat(fixture.documents("lamps")).hasSize(3);
        assertThat(fixture.document("lamps", "haute")).containsEntry("lit", 1L);
        assertThat(fixture.document("lamps", "basse")).containsEntry("lit", 1L);
    }

    @Test
    void noAuthoritySeesADocumentOfAnother() {
        fixture.given("fontbrune", new LampLit("haute", "1"));
        Documents foreign = fixture.documents("lamps", "autreville");
        assertThat(foreign.findOne("haute")).isEmpty();
        assertThat(foreign.find(empty(), ascending("lit"), 10)).isEmpty();
        assertThat(foreign.count(empty(), 10)).isZero();
        Documents own = fixture.documents("lamps", "fontbrune");
        assertThat(own.findOne("haute"))
                .hasValueSatisfying(document ->
                        assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "authority", "lit", "last"));
        assertThat(own.count(gt("lit", 0), 10)).isEqualTo(2);
    }

    @Test
    void anIdOfAnotherAuthorityIsRefusedAloud() {
        fixture.given("fontbrune", new LampLit("haute", "1"));
        assertThatThrownBy(() -> fixture.given("autreville", new LampLit("haute", "2")))
                .hasMessageContaining("duplicate key");
        assertThat(fixture.document("lamps", "haute")).containsEntry("lit", 1L);
    }

    @Test
    void everyQueryHasALimit() {
        Documents own = fixture.documents("lamps", "fontbrune");
        assertThatThrownBy(() -> own.find(empty(), ascending("lit"), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> own.count(empty(), Documents.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void operatorsThatNotEveryStoreKnowsAreRefused() {
        assertThatThrownBy(() -> new Changes().update("lamps", "haute", Updates.rename("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Changes().update("lamps", "haute", Updates.set("authority", "autreville")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Changes().update("lamps", "haute", Updates.set("a", 1), Updates.inc("a", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyOperatorIsSafeToPlayAgain() {
        View view = View.named("all")
                .collection("things", new IndexModel(Indexes.ascending("authority", "n")))
                .followsLog()
                .projectedBy(new Everything())
                .build();
        try (ViewFixture all = ViewFixture.of(view)) {
            all.given("fontbrune", 1, 2, 3);
            assertThat(all.document("things", "thing"))
                    .containsEntry("least", 1)
                    .containsEntry("most", 3)
                    .containsEntry("set", new Document("0", true).append("1", true))
                    .doesNotContainKey("gone");
        }
    }

    static final class Everything {

        @EventHandler
        void project(Integer number, Changes changes) {
            changes.update("things", "thing", Updates.min("least", number), Updates.max("most", number));
            changes.update("things", "thing", Updates.set("set." + number % 2, true), Updates.unset("gone"));
        }
    }
}
