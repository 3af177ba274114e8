package fr.encharge.standalone.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VotesTest {

    private static final WorkingDays DAYS = new WorkingDays(LocalDate.of(2026, 11, 24));

    private final Fontbrune fontbrune = Fontbrune.read();
    private final List<Vote> votes = Votes.draw(fontbrune, DAYS);

    @Test
    void everyIdeaHasAsManyVotesAsItsFileSays() {
        Map<String, Long> counts =
                votes.stream().collect(groupingBy(vote -> vote.idea().key(), counting()));

        assertThat(fontbrune.ideas())
                .allSatisfy(idea -> assertThat(counts.getOrDefault(idea.key(), 0L))
                        .as(idea.key())
                        .isEqualTo(idea.support()));
    }

    @Test
    void theSameVotesAreDrawnEachTime() {
        assertThat(Votes.draw(Fontbrune.read(), DAYS)).isEqualTo(votes);
    }

    @Test
    void nobodyVotesTwiceForAnIdeaNorForTheirOwn() {
        assertThat(votes)
                .extracting(vote -> vote.voter() + " " + vote.idea().key())
                .doesNotHaveDuplicates();
        assertThat(votes).noneMatch(vote -> vote.voter().equals(vote.idea().author()));
    }

    @Test
    void nobodyGivesMoreVotesThanTheCampaignAllows() {
        Campaign open = fontbrune.campaign("batiments-sobres");

        assertThat(votes.stream().filter(vote -> vote.idea().isIn(open)).collect(groupingBy(Vote::voter, counting())))
                .allSatisfy((voter, given) -> assertThat(given).isLessThanOrEqualTo(3));
    }

    @Test
    void votesFallOnWorkingDaysAfterTheProposalAndBeforeItsEnd() {
        assertThat(votes).allSatisfy(vote -> {
            Moment end = vote.idea().votableUntil(Moment.parse("0 00:00"));
            assertThat(vote.at()).isGreaterThan(vote.idea().at()).isLessThan(end);
            assertThat(fontbrune.town().agent(vote.voter()).isThereOn(vote.at().day()))
                    .isTrue();
            assertThat(DAYS.date(vote.at().day()).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
    }

    @Test
    void theDayAfterTheLetterIsBusierThanFriday() {
        Map<DayOfWeek, Long> byDay = votes.stream()
                .collect(groupingBy(vote -> DAYS.date(vote.at().day()).getDayOfWeek(), counting()));

        assertThat(byDay.get(DayOfWeek.TUESDAY)).isGreaterThan(2 * byDay.getOrDefault(DayOfWeek.FRIDAY, 0L));
    }

    @Test
    void mostVoteAndSomeDoNot() {
        assertThat(votes.stream().map(Vote::voter).distinct().count())
                .isBetween(45L, (long) fontbrune.town().agents().size() - 1);
    }

    @Test
    void theHistoryCanBePlayedOnAnyDayOfTheWeek() {
        for (int day = 0; day < 7; day++) {
            WorkingDays days = new WorkingDays(DAYS.today().plusDays(day));
            assertThat(Votes.draw(fontbrune, days)).hasSameSizeAs(votes);
        }
    }
}
