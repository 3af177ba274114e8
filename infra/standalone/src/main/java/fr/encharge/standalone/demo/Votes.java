package fr.encharge.standalone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws who votes for what, and when. Some hardly ever vote; most prefer what would change their own work; nobody votes
 * for their own idea; votes come soon after the proposal and thin out.
 */
final class Votes {

    private static final Moment NOW = Moment.parse("0 00:00");
    private static final double HARDLY_EVER = 0.14;
    private static final double OWN_WORK = 3;
    private static final double DAYS_OF_INTEREST = 9;
    private static final double LATECOMERS = 0.04;
    private static final double DAYS_OF_RUSH = 4;

    private final Fontbrune fontbrune;
    private final Sittings sittings;
    private final Map<String, Integer> given = new HashMap<>();

    private Votes(Fontbrune fontbrune, WorkingDays days) {
        this.fontbrune = fontbrune;
        this.sittings = new Sittings(days);
    }

    /** Those of one voter in a campaign whose ballots are filled at once share their moment. */
    static List<Vote> draw(Fontbrune fontbrune, WorkingDays days) {
        Votes votes = new Votes(fontbrune, days);
        List<Vote> drawn = new ArrayList<>();
        fontbrune.ideas().stream()
                .sorted(Comparator.comparingInt(Idea::support).reversed())
                .forEach(idea -> drawn.addAll(votes.of(idea)));
        return drawn;
    }

    private List<Vote> of(Idea idea) {
        List<Person> voters = fontbrune.town().agents().stream()
                .filter(agent -> mayVote(agent, idea))
                .sorted(Comparator.comparingDouble(agent -> rank(agent, idea)))
                .limit(idea.support())
                .toList();
        voters.forEach(voter -> given.merge(ballot(voter, idea), 1, Integer::sum));
        return voters.stream()
                .map(voter -> new Vote(moment(voter, idea), voter.login(), idea))
                .toList();
    }

    private boolean mayVote(Person agent, Idea idea) {
        return !agent.login().equals(idea.author())
                && given.getOrDefault(ballot(agent, idea), 0) < most(idea)
                && !sittings(agent, idea).isEmpty();
    }

    private static String ballot(Person agent, Idea idea) {
        return agent.login() + "/" + idea.campaign();
    }

    private int most(Idea idea) {
        Integer most = idea.campaign() == null
                ? null
                : fontbrune.campaign(idea.campaign()).rule().maxLength();
        return Objects.requireNonNullElse(most, Integer.MAX_VALUE);
    }

    /** The lowest vote: a draw without replacement in which the weight is the chance to be drawn first. */
    private static double rank(Person agent, Idea idea) {
        double keenness = Chance.of("keen", agent.login());
        double weight = keenness < HARDLY_EVER ? 0.001 : 0.4 + keenness;
        if (idea.touches().contains(agent.unit())) {
            weight *= OWN_WORK;
        }
        return -Math.log(1 - Chance.of("vote", agent.login(), idea.key())) / weight;
    }

    private Moment moment(Person voter, Idea idea) {
        if (isFilledAtOnce(idea)) {
            Moment closing = sealing(idea);
            return Chance.one(
                    sittings(voter, idea),
                    sitting -> sittings.crowd(sitting) * Math.exp((sitting.day() - closing.day()) / DAYS_OF_RUSH),
                    "fill",
                    voter.login(),
                    String.valueOf(idea.campaign()));
        }
        return Chance.one(
                sittings(voter, idea),
                sitting -> sittings.crowd(sitting)
                        * (LATECOMERS + Math.exp((idea.at().day() - sitting.day()) / DAYS_OF_INTEREST)),
                "when",
                voter.login(),
                idea.key());
    }

    private List<Moment> sittings(Person voter, Idea idea) {
        return sittings.between(opening(idea), sealing(idea)).stream()
                .filter(sitting -> voter.isThereOn(sitting.day()))
                .toList();
    }

    /** A ballot that is filled at once waits until all ideas are there. */
    private Moment opening(Idea idea) {
        return isFilledAtOnce(idea)
                ? fontbrune.ideas().stream()
                        .filter(other -> Objects.equals(other.campaign(), idea.campaign()))
                        .map(Idea::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : idea.at();
    }

    private Moment sealing(Idea idea) {
        Moment closing = idea.campaign() == null
                ? NOW
                : fontbrune.campaign(idea.campaign()).closes();
        Moment last = closing.isPast() ? closing : NOW;
        return isFilledAtOnce(idea) ? last : idea.votableUntil(last);
    }

    private boolean isFilledAtOnce(Idea idea) {
        return idea.campaign() != null && fontbrune.campaign(idea.campaign()).ballots() == Campaign.Ballots.FILLED;
    }
}
