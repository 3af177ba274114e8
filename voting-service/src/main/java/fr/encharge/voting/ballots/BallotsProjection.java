package fr.encharge.voting.ballots;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import fr.encharge.platform.view.Changes;
import fr.encharge.voting.ballot.BallotEvent;
import fr.encharge.voting.ballot.BallotEvent.BallotFilled;
import fr.encharge.voting.ballot.BallotEvent.VoteCast;
import fr.encharge.voting.ballot.BallotEvent.VoteWithdrawn;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps each ballot's choices, by pseudonym. */
final class BallotsProjection {

    static final String VIEW = "ballots";
    static final String OWN = "own";

    @EventHandler
    void project(VoteCast event, Changes changes) {
        update(event, changes, set("choices." + event.ideaId(), event.choice().value()));
    }

    @EventHandler
    void project(VoteWithdrawn event, Changes changes) {
        update(event, changes, unset("choices." + event.ideaId()));
    }

    @EventHandler
    void project(BallotFilled event, Changes changes) {
        Document choices = new Document();
        event.votes()
                .forEach(vote ->
                        choices.append(vote.ideaId().value(), vote.choice().value()));
        update(event, changes, set("choices", choices));
    }

    private static void update(BallotEvent event, Changes changes, Bson choices) {
        changes.update(
                OWN,
                event.ballotId().value(),
                choices,
                set("standing", event.recount().standing().name()));
    }
}
