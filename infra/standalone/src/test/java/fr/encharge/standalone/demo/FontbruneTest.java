package fr.encharge.standalone.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FontbruneTest {

    private final Fontbrune fontbrune = Fontbrune.read();
    private final Town town = fontbrune.town();

    @Test
    void theTownHasSixtyAgentsInEightUnitsOneOfThemOfFour() {
        Map<String, Long> members = town.agents().stream().collect(groupingBy(Person::unit, counting()));

        assertThat(town.agents()).hasSizeBetween(55, 70);
        assertThat(members).containsOnlyKeys(codes());
        assertThat(codes()).hasSize(8);
        assertThat(members.values()).containsOnlyOnce(4L).allMatch(size -> size >= 4);
        assertThat(town.agents())
                .filteredOn(agent -> agent.unit().equals("ARC"))
                .allMatch(agent -> agent.isFounder() && agent.until() == null && agent.moves() == null);
    }

    @Test
    void everyRoleIsThereAndEverybodyIsCalledDifferently() {
        Map<String, Long> roles = town.agents().stream()
                .flatMap(agent -> agent.roles().stream())
                .collect(groupingBy(role -> role, counting()));

        assertThat(roles).containsOnlyKeys("manager", "director", "steward", "relay");
        assertThat(roles)
                .containsEntry("director", 2L)
                .containsEntry("steward", 2L)
                .containsEntry("relay", 2L);
        assertThat(roles.get("manager")).isGreaterThanOrEqualTo(5);
        assertThat(town.agents()).extracting(Person::login).doesNotHaveDuplicates();
        assertThat(town.agents()).extracting(Person::name).doesNotHaveDuplicates();
        assertThat(town.shown())
                .extracting(login -> Stream.concat(town.agent(login).roles().stream(), Stream.of("agent"))
                        .findFirst()
                        .orElseThrow())
                .containsExactlyInAnyOrder("agent", "manager", "director", "steward", "relay");
    }

    @Test
    void whoHasNoComputerHasARelayInTheSameUnit() {
        assertThat(town.agents())
                .filteredOn(agent -> agent.relay() != null)
                .hasSizeGreaterThan(8)
                .allSatisfy(agent -> {
                    Person relay = town.agent(Objects.requireNonNull(agent.relay()));
                    assertThat(relay.roles()).contains("relay");
                    assertThat(relay.unit()).isEqualTo(agent.unit());
                });
    }

    @Test
    void everybodyWhoIsNamedExistsAndIsThereOnThatDay() {
        for (Idea idea : fontbrune.ideas()) {
            assertThat(town.agent(idea.author()).isThereOn(idea.at().day()))
                    .as(idea.key())
                    .isTrue();
            assertThat(codes()).containsAll(idea.touches());
            for (Step step : idea.story()) {
                assertThat(town.agent(step.who()).isThereOn(step.at().day()))
                        .as(idea.key())
                        .isTrue();
                if (step.to() != null) {
                    assertThat(town.agent(step.to()).isThereOn(step.at().day()))
                            .as(idea.key())
                            .isTrue();
                }
            }
        }
        assertThat(fontbrune.campaigns())
                .allMatch(campaign -> town.agent(campaign.steward()).roles().contains("steward"));
    }

    @Test
    void answersAndAssignmentsComeFromThoseWhoMayGiveThem() {
        Set<Deed> answers = EnumSet.of(Deed.ACCEPTS, Deed.DECLINES);

        assertThat(steps())
                .filteredOn(step -> answers.contains(step.what()))
                .allMatch(step ->
                        town.agent(step.who()).roles().stream().anyMatch(Set.of("manager", "director")::contains));
        assertThat(steps())
                .filteredOn(step -> step.what() == Deed.ASSIGNS)
                .allMatch(step -> town.agent(step.who()).roles().contains("manager"));
    }

    @Test
    void noTwoIdeasShareATitleOrAKey() {
        assertThat(fontbrune.ideas()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(fontbrune.ideas()).extracting(Idea::title).doesNotHaveDuplicates();
        assertThat(fontbrune.ideas()).extracting(Idea::key).doesNotHaveDuplicates();
        assertThat(fontbrune.ideas()).allMatch(idea -> idea.key().matches("[a-z0-9-]{1,60}"));
    }

    @Test
    void everyTextFitsItsField() {
        for (Idea idea : fontbrune.ideas()) {
            assertThat(idea.title()).hasSizeLessThanOrEqualTo(120);
            assertThat(idea.category()).hasSizeLessThanOrEqualTo(60);
            assertThat(Stream.of(idea.irritant(), idea.proposal(), idea.effect()))
                    .allMatch(text -> text.length() >= 8 && text.length() <= 1_000 && text.equals(text.strip()));
        }
    }

    @Test
    void daysAreInOrderAndThePastIsPast() {
        for (Idea idea : fontbrune.ideas()) {
            List<Moment> moments = new ArrayList<>(List.of(idea.at()));
            idea.story().forEach(step -> moments.add(step.at()));
            assertThat(moments)
                    .as(idea.key())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(Moment::isPast);
            if (idea.campaign() != null) {
                Campaign campaign = fontbrune.campaign(idea.campaign());
                assertThat(idea.at()).isBetween(campaign.opened(), campaign.closes());
            }
        }
    }

    @Test
    void everyStepCouldHaveHappened() {
        assertThat(fontbrune.ideas().stream().map(Course::of)).allMatch(course -> course.stage() != null);
    }

    @Test
    void ideasStandAtEveryStage() {
        List<Course> courses = fontbrune.ideas().stream().map(Course::of).toList();

        Map<Course.Stage, Long> stages = courses.stream().collect(groupingBy(Course::stage, counting()));
        assertThat(stages.keySet()).isEqualTo(EnumSet.allOf(Course.Stage.class));
        assertThat(stages.get(Course.Stage.DONE)).isGreaterThanOrEqualTo(6);
        assertThat(stages.get(Course.Stage.IN_CHARGE)).isGreaterThanOrEqualTo(8);
        assertThat(courses).anyMatch(course -> course.isHelpAsked() && course.stage() == Course.Stage.IN_CHARGE);
        assertThat(courses).anyMatch(Course::isHandedOver);
        assertThat(courses)
                .filteredOn(course -> course.holder() != null)
                .allMatch(course -> course.until().day() > 0)
                .anyMatch(course -> course.until().day() <= 3);
        assertThat(steps()).anyMatch(step -> step.what() == Deed.RELEASES);
    }

    @Test
    void theMostPopularIdeasIncludeSomeThatNobodyHasTaken() {
        List<Course> popular = fontbrune.ideas().stream()
                .sorted(Comparator.comparingInt(Idea::support).reversed())
                .limit(6)
                .map(Course::of)
                .toList();

        assertThat(popular)
                .filteredOn(course -> course.holder() == null && course.isOpen())
                .hasSizeGreaterThan(2);
        assertThat(fontbrune.ideas()).anyMatch(idea -> idea.support() == 0);
    }

    @Test
    void someAnswersAreLateAndSomeIdeasStillWait() {
        assertThat(fontbrune.ideas())
                .filteredOn(idea -> idea.at().day() < -30
                        && !Course.of(idea).isAnswered()
                        && Course.of(idea).isOpen())
                .hasSizeGreaterThan(2);
        assertThat(fontbrune.ideas())
                .filteredOn(idea -> idea.story().stream()
                        .anyMatch(step -> step.what() == Deed.ACCEPTS
                                && step.at().day() - idea.at().day() > 30))
                .isNotEmpty();
    }

    @Test
    void oneCampaignIsClosedAndOneIsOpenWithThreeChoicesAndAPromise() {
        assertThat(fontbrune.campaigns()).hasSize(2);
        assertThat(fontbrune.campaigns())
                .filteredOn(campaign -> campaign.closes().isPast())
                .hasSize(1);
        assertThat(fontbrune.campaigns())
                .filteredOn(campaign -> !campaign.closes().isPast())
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.rule().maxLength()).isEqualTo(3);
                    assertThat(open.promise()).isPositive();
                });
    }

    private List<Step> steps() {
        return fontbrune.ideas().stream().flatMap(idea -> idea.story().stream()).toList();
    }

    private Set<String> codes() {
        return town.units().stream().map(Town.Unit::code).collect(Collectors.toSet());
    }
}
