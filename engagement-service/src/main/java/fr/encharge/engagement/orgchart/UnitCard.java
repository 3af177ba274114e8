package fr.encharge.engagement.orgchart;

import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A unit as the chart shows it. */
public record UnitCard(
        UnitId unit,
        UnitCode code,
        UnitLabel label,
        @Nullable UnitId parent,
        boolean closed,
        Headcount headcount) {

    static UnitCard of(Document document) {
        String parent = document.getString("parent");
        return new UnitCard(
                new UnitId(document.getString("_id")),
                new UnitCode(document.getString("code")),
                new UnitLabel(document.getString("label")),
                parent == null ? null : new UnitId(parent),
                document.getBoolean("closed", false),
                headcount(document.get("moves", new Document())));
    }

    private static Headcount headcount(Document moves) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        moves.forEach((day, people) -> byDay.put(LocalDate.parse(day), ((Number) people).intValue()));
        return new Headcount(byDay);
    }
}
