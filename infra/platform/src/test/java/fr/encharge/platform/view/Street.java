package fr.encharge.platform.view;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import fr.encharge.platform.message.MessageType;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** A view for tests: how many lamps are lit in each street, from the own log and from the messages of another service. */
final class Street {

    record LampLit(String street, String lamp) {}

    record LampRemarked(String lamp) {}

    @MessageType("fr.encharge.traffic.car-passed.v1")
    record CarPassed(String street, int cars) {}

    @MessageType("fr.encharge.traffic.horse-passed.v1")
    record HorsePassed(String street) {}

    static final String LAMPS = "traffic.cars";

    static View view() {
        return View.named("streets")
                .collection("lamps", new IndexModel(Indexes.ascending("authority", "lit")))
                .followsLog()
                .followsTopic("traffic.cars", CarPassed.class)
                .projectedBy(new Projection())
                .build();
    }

    static View ofMessages() {
        return View.named("cars")
                .collection("streets", new IndexModel(Indexes.ascending("authority", "cars")))
                .followsTopic("traffic.cars", CarPassed.class)
                .projectedBy(new Projection())
                .build();
    }

    /** How many cars the view shows in a street. */
    static int cars(MongoDatabase database, String street) {
        return database.getCollection("streets.lamps")
                .find(Filters.eq(street))
                .first()
                .getInteger("cars");
    }

    static final class Projection {

        @EventHandler
        void project(LampLit lit, Changes changes, @MetaDataValue("authority") String authority) {
            changes.update(
                    "lamps", lit.street(), inc("lit", 1), set("last", lit.lamp()), inc("lit", 1), inc("lit", -1));
            changes.update("lamps", authority + "/all", inc("lit", 1));
        }

        @EventHandler
        void project(CarPassed passed, Changes changes, Fact fact) {
            if (passed.cars() < 0) {
                throw new IllegalArgumentException("no such car");
            }
            changes.update("lamps", passed.street(), inc("cars", passed.cars()), set("seenAt", fact.position()));
        }
    }

    private Street() {}
}
