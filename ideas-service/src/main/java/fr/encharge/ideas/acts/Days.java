package fr.encharge.ideas.acts;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import fr.encharge.ideas.members.Members;
import fr.encharge.platform.rule.InvalidValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included, as the staff register counts days; null = without end. */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    Days {
        InvalidValue.unless(from == null || to == null || !to.isBefore(from), "to", "not before from");
    }

    List<Bson> filters() {
        List<Bson> filters = new ArrayList<>();
        if (from != null) {
            filters.add(gte("at", beginning(from)));
        }
        if (to != null) {
            filters.add(lt("at", beginning(to.plusDays(1))));
        }
        return filters;
    }

    private static Date beginning(LocalDate day) {
        return Date.from(day.atStartOfDay(Members.REGISTER).toInstant());
    }
}
