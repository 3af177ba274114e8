package fr.encharge.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole history, in order. */
final class Script {

    private final Fontbrune fontbrune;
    private final WorkingDays days;

    Script(Fontbrune fontbrune, WorkingDays days) {
        this.fontbrune = fontbrune;
        this.days = days;
    }

    /** @param agentIds of logins */
    List<Scene> scenes(UnaryOperator<String> agentIds) {
        List<Act> acts = new ArrayList<>(new Staff(fontbrune.town(), days, agentIds).files());
        fontbrune.campaigns().forEach(campaign -> acts.add(new Act.Opening(campaign)));
        fontbrune.ideas().forEach(idea -> acts.addAll(storyOf(idea)));
        Map<Boolean, List<Vote>> votes = Votes.draw(fontbrune, days).stream()
                .collect(Collectors.partitioningBy(
                        vote -> isFilledAtOnce(vote.idea().campaign())));
        votes.getOrDefault(false, List.of()).forEach(vote -> acts.add(new Act.Casting(vote)));
        acts.addAll(ballots(votes.getOrDefault(true, List.of())));
        return Scene.inOrder(acts);
    }

    private static List<Act> storyOf(Idea idea) {
        List<Act> story = new ArrayList<>();
        story.add(new Act.Proposal(idea));
        for (Step step : idea.story()) {
            story.add(new Act.Doing(idea, story.size(), step));
        }
        return story;
    }

    private boolean isFilledAtOnce(@Nullable String campaign) {
        return campaign != null && fontbrune.campaign(campaign).ballots() == Campaign.Ballots.FILLED;
    }

    private record Ballot(Moment at, String voter, String campaign) {}

    private static List<Act> ballots(List<Vote> votes) {
        return votes.stream()
                .collect(Collectors.groupingBy(
                        vote -> new Ballot(
                                vote.at(),
                                vote.voter(),
                                String.valueOf(vote.idea().campaign())),
                        Collectors.mapping(Vote::idea, Collectors.toList())))
                .entrySet()
                .stream()
                .<Act>map(each -> new Act.Filling(
                        each.getKey().at(), each.getKey().voter(), each.getKey().campaign(), each.getValue()))
                .toList();
    }
}
