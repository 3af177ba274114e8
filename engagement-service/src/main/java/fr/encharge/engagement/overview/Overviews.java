package fr.encharge.engagement.overview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import fr.encharge.engagement.orgchart.Orgchart;
import fr.encharge.engagement.register.Register;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.Documents;
import fr.encharge.platform.view.Views;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes overviews from the view, each reading bounded. */
@Component
class Overviews {

    static final int MOST_IDEAS = 10_000;
    static final int MOST_CONTRIBUTIONS = 50_000;
    private static final int MOST_WAITING = 10;

    private final Views views;
    private final Orgchart orgchart;

    Overviews(Views views, Orgchart orgchart) {
        this.views = views;
        this.orgchart = orgchart;
    }

    /** What an overview computed from now on is true at, at least. */
    Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        positions.put("ideas", views.position(OverviewProjection.VIEW, "ideas"));
        positions.put("voting", views.position(OverviewProjection.VIEW, "voting"));
        positions.put(Register.LOG, orgchart.position(Register.LOG));
        return positions;
    }

    /** @throws fr.encharge.platform.rule.RuleViolated when the period holds more than can be read at once */
    Overview of(AuthorityId authority, Period period, LocalDate today, boolean withUnits) {
        Map<String, Long> trueAt = positions();
        Calendar calendar = new Calendar();
        documents(authority, OverviewProjection.DAYS, "day", Period.MOST_DAYS).forEachOf(period, calendar::add);
        Cohort cohort = new Cohort();
        documents(authority, OverviewProjection.IDEAS, "proposed", MOST_IDEAS).forEachOf(period, cohort::add);
        Activity all = new Activity();
        Optional<UnitActivities> units =
                withUnits ? period.endedWeeks(today).map(UnitActivities::new) : Optional.empty();
        documents(authority, OverviewProjection.CONTRIBUTIONS, "key", MOST_CONTRIBUTIONS)
                .forEachOf(period.inWholeWeeks(), contribution -> {
                    all.add(contribution);
                    units.ifPresent(each -> each.add(contribution));
                });
        return new Overview(
                period,
                trueAt,
                calendar.total(),
                participants(authority, period.inWholeWeeks(), all),
                cohort.funnel(),
                cohort.delays(),
                waiting(authority),
                calendar.weeks(period),
                units.map(each -> each.masked(orgchart.units(authority))).orElse(null),
                withheld(withUnits, units.isPresent()));
    }

    private static Overview.@Nullable Withheld withheld(boolean withUnits, boolean shown) {
        if (shown) {
            return null;
        }
        return withUnits ? Overview.Withheld.NO_WHOLE_WEEK_THAT_IS_OVER : Overview.Withheld.YOUR_ROLE;
    }

    private Overview.Participants participants(AuthorityId authority, Period weeks, Activity all) {
        Map<String, Integer> voters = all.votersByCampaign();
        Map<String, String> slugs = slugs(authority, new ArrayList<>(voters.keySet()));
        List<Overview.Campaign> campaigns = voters.entrySet().stream()
                .map(campaign ->
                        new Overview.Campaign(campaign.getKey(), slugs.get(campaign.getKey()), campaign.getValue()))
                .sorted(Comparator.comparing(Overview.Campaign::participants)
                        .reversed()
                        .thenComparing(Overview.Campaign::campaignId))
                .toList();
        long participations =
                campaigns.stream().mapToLong(Overview.Campaign::participants).sum();
        return new Overview.Participants(weeks.from(), weeks.to(), participations, all.atLeast(), campaigns);
    }

    private Map<String, String> slugs(AuthorityId authority, List<String> campaigns) {
        Map<String, String> slugs = new HashMap<>();
        Documents known = views.documents(OverviewProjection.VIEW, OverviewProjection.CAMPAIGNS)
                .of(authority);
        List<String> asked = campaigns.subList(0, Math.min(campaigns.size(), Documents.MOST));
        known.find(in("_id", asked), ascending("_id"), Documents.MOST)
                .forEach(campaign -> slugs.put(campaign.getString("_id"), campaign.getString("slug")));
        return slugs;
    }

    private List<Overview.Waiting> waiting(AuthorityId authority) {
        return views
                .documents(OverviewProjection.VIEW, OverviewProjection.IDEAS)
                .of(authority)
                .find(
                        and(eq("held", null), eq("closed", null), gt("supporters", 0), gt("proposed", "")),
                        descending("supporters"),
                        MOST_WAITING)
                .stream()
                .map(Overviews::waiting)
                .toList();
    }

    private static Overview.Waiting waiting(Document idea) {
        return new Overview.Waiting(
                idea.getString("_id"), idea.getString("campaign"), Stored.number(idea, "supporters"));
    }

    private Ordered documents(AuthorityId authority, String collection, String key, int most) {
        return new Ordered(views.documents(OverviewProjection.VIEW, collection).of(authority), key, most);
    }
}
