package fr.encharge.ideas.leases;

import static fr.encharge.ideas.Story.AUTHORITY;
import static fr.encharge.ideas.Story.IDEA;
import static fr.encharge.ideas.Story.UNTIL;
import static fr.encharge.ideas.Story.assigned;
import static fr.encharge.ideas.Story.assignmentAccepted;
import static fr.encharge.ideas.Story.claimed;
import static fr.encharge.ideas.Story.completed;
import static fr.encharge.ideas.Story.ended;
import static fr.encharge.ideas.Story.expired;
import static fr.encharge.ideas.Story.released;
import static fr.encharge.ideas.Story.renewed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.view.ViewFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeasesProjectionTest {

    private final ViewFixture fixture = ViewFixture.of(LeasesView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aLeaseIsDueOnItsDayAndNotBefore() {
        fixture.given(AUTHORITY, claimed());
        assertThat(due(UNTIL)).hasSize(1);
        assertThat(due(UNTIL.minusMillis(1))).isEmpty();
    }

    @Test
    void aRenewedLeaseIsDueLater() {
        Instant later = UNTIL.plus(Duration.ofDays(30));
        fixture.failingOnce().given(AUTHORITY, claimed(), renewed(later));
        assertThat(due(UNTIL)).isEmpty();
        assertThat(due(later)).hasSize(1);
    }

    @Test
    void anAssignmentIsDueWhetherOrNotItIsAccepted() {
        fixture.given(AUTHORITY, assigned());
        assertThat(due(UNTIL)).hasSize(1);
        fixture.given(AUTHORITY, assignmentAccepted());
        assertThat(due(UNTIL)).extracting(lease -> lease.getString("_id")).containsExactly(IDEA.value());
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatIsOverIsNotDue(Object end) {
        fixture.given(AUTHORITY, claimed(), end);
        assertThat(due(UNTIL)).isEmpty();
    }

    static List<Object> ends() {
        return List.of(released(), expired(), ended(), completed());
    }

    private List<Document> due(Instant upTo) {
        return fixture.views().documents("leases", "running").due("until", upTo, 10);
    }
}
