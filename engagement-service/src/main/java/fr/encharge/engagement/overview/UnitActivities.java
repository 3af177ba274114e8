package fr.encharge.engagement.overview;

import fr.encharge.engagement.orgchart.UnitCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the units of an authority did in whole weeks. A unit that has nobody on the last day, and a unit that the directory
 * does not know, count as outside it: so the list of units follows from the chart and tells nothing of who took part.
 */
final class UnitActivities {

    private final Period weeks;
    private final Map<String, Activity> byUnit = new HashMap<>();
    private final Activity outside = new Activity();

    UnitActivities(Period weeks) {
        this.weeks = weeks;
    }

    Period weeks() {
        return weeks;
    }

    void add(Document contribution) {
        if (weeks.contains(LocalDate.parse(contribution.getString("week")))) {
            String unit = contribution.getString("unit");
            Activity activity = unit == null ? outside : byUnit.computeIfAbsent(unit, first -> new Activity());
            activity.add(contribution);
        }
    }

    Overview.Units masked(List<UnitCard> chart) {
        Map<String, UnitFigures> figures = new HashMap<>();
        Map<String, Activity> homeless = new HashMap<>(byUnit);
        for (UnitCard unit : chart) {
            int headcount = unit.headcount().on(weeks.to());
            if (headcount > 0) {
                String id = unit.unit().value();
                Activity activity = homeless.containsKey(id) ? homeless.remove(id) : new Activity();
                figures.put(id, figures(id, headcount, activity));
            }
        }
        homeless.values().forEach(outside::add);
        List<UnitFigures> all = new ArrayList<>(figures.values());
        all.add(figures(null, 0, outside));
        return report(chart, Masking.of(all));
    }

    private static UnitFigures figures(@Nullable String unit, int headcount, Activity activity) {
        return new UnitFigures(unit, headcount, activity.atLeast(), activity.ideas(), activity.votes());
    }

    private Overview.Units report(List<UnitCard> chart, Masking masking) {
        Map<String, String> labels = new HashMap<>();
        chart.forEach(unit -> labels.put(unit.unit().value(), unit.label().value()));
        List<Overview.UnitRow> rows = new ArrayList<>();
        masking.shown().forEach(unit -> rows.add(Overview.UnitRow.shown(unit, labels.get(unit.unit()))));
        masking.hidden().forEach(unit -> rows.add(Overview.UnitRow.hidden(unit, labels.get(unit.unit()))));
        Overview.UnitRow outsiders =
                rows.stream().filter(row -> row.unitId() == null).findFirst().orElseThrow();
        rows.remove(outsiders);
        rows.sort(Comparator.comparing(row -> String.valueOf(row.label())));
        return new Overview.Units(weeks.from(), weeks.to(), rows, outsiders);
    }
}
