package fr.encharge.engagement.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** The ideas that were proposed in a period: how many have made each step by now, and how long that took. */
final class Cohort {

    record Leg(Step from, Step to) {}

    /** Ideas are taken charge of before or after their answer, so both are measured from the proposal. */
    private static final List<Leg> LEGS = List.of(
            new Leg(Step.PROPOSED, Step.SUPPORTED),
            new Leg(Step.PROPOSED, Step.ANSWERED),
            new Leg(Step.PROPOSED, Step.IN_CHARGE),
            new Leg(Step.IN_CHARGE, Step.DONE));

    private final Map<Step, Integer> funnel = new EnumMap<>(Step.class);
    private final Map<Leg, List<Duration>> durations = new LinkedHashMap<>();

    Cohort() {
        for (Step step : Step.values()) {
            funnel.put(step, 0);
        }
        LEGS.forEach(leg -> durations.put(leg, new ArrayList<>()));
    }

    void add(Document idea) {
        for (Step step : Step.values()) {
            funnel.merge(step, step.of(idea).isPresent() ? 1 : 0, Integer::sum);
        }
        durations.forEach((leg, all) -> duration(leg, idea).ifPresent(all::add));
    }

    Map<Step, Integer> funnel() {
        return Map.copyOf(funnel);
    }

    List<Overview.Delay> delays() {
        return durations.entrySet().stream()
                .map(leg -> Overview.Delay.of(leg.getKey().from(), leg.getKey().to(), Durations.of(leg.getValue())))
                .toList();
    }

    private static Optional<Duration> duration(Leg leg, Document idea) {
        Optional<Instant> begin = leg.from().of(idea);
        return leg.to()
                .of(idea)
                .flatMap(end -> begin.map(from -> Duration.between(from, end)))
                .filter(duration -> !duration.isNegative());
    }
}
