package fr.encharge.engagement.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.encharge.engagement.orgchart.Headcount;
import fr.encharge.engagement.orgchart.UnitCard;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.identity.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitActivitiesTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final UnitCard HR = unit("DRH", 10);
    private static final UnitCard ROADS = unit("VOIRIE", 20);
    private static final UnitCard CELL = unit("CABINET", 4);
    private static final UnitCard EMPTY = unit("ARCHIVES", 0);

    private final UnitActivities activities = new UnitActivities(new Period(MONDAY, MONDAY.plusDays(6)));

    @Test
    void reachIsThatOfTheGreatestCampaignOrOfThoseWhoActed() {
        activities.add(contribution(HR, "campaign-1", 6));
        activities.add(contribution(HR, "campaign-2", 5));
        activities.add(contribution(HR, null, 7));
        activities.add(contribution(ROADS, "campaign-1", 5));
        assertThat(activities.masked(List.of(HR, ROADS)).rows())
                .extracting(Overview.UnitRow::contributors, Overview.UnitRow::reach)
                .containsExactly(tuple(7L, 0.7), tuple(5L, 0.25));
    }

    @Test
    void anotherWeekIsNotCounted() {
        activities.add(contribution(HR, "campaign-1", 6).append("week", "2026-10-26"));
        assertThat(activities.masked(List.of(HR)).rows())
                .extracting(Overview.UnitRow::contributors)
                .containsExactly(0L);
    }

    @Test
    void whoeverHasNoUnitIsCountedApartAndNeverInReach() {
        activities.add(contribution(null, "campaign-1", 30));
        activities.add(contribution(EMPTY, "campaign-1", 8));
        Overview.Units units = activities.masked(List.of(HR, EMPTY));
        assertThat(units.rows()).extracting(Overview.UnitRow::label).containsExactly("DRH");
        assertThat(units.outsideTheDirectory())
                .isEqualTo(new Overview.UnitRow(null, null, null, false, 30L, 0L, 38L, null));
    }

    @Test
    void aUnitOfFourAndItsComplementGiveNothingAway() {
        activities.add(contribution(CELL, "campaign-1", 3));
        activities.add(contribution(HR, "campaign-1", 8));
        activities.add(contribution(ROADS, "campaign-1", 12));
        assertThat(activities.masked(List.of(CELL, HR, ROADS)).rows())
                .containsExactly(
                        hidden(CELL),
                        hidden(HR),
                        new Overview.UnitRow(ROADS.unit().value(), "VOIRIE", 20, false, 12L, 0L, 12L, 0.6));
    }

    private static Overview.UnitRow hidden(UnitCard unit) {
        return new Overview.UnitRow(
                unit.unit().value(), unit.label().value(), unit.headcount().on(MONDAY), true, null, null, null, null);
    }

    private static Document contribution(@Nullable UnitCard unit, @Nullable String campaign, long people) {
        return new Document("week", MONDAY.toString())
                .append("unit", unit == null ? null : unit.unit().value())
                .append("campaign", campaign)
                .append("votes", people)
                .append("people", people(people));
    }

    private static Document people(long count) {
        Document people = new Document();
        LongStream.range(0, count).forEach(person -> people.append(String.valueOf(person), true));
        return people;
    }

    private static UnitCard unit(String code, int people) {
        UnitCode unitCode = new UnitCode(code);
        Headcount headcount = new Headcount(Map.of(LocalDate.parse("2020-01-01"), people));
        return new UnitCard(UnitId.of(TOWN, unitCode), unitCode, new UnitLabel(code), null, false, headcount);
    }
}
