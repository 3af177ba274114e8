package fr.encharge.voting.messaging;

import fr.encharge.platform.message.Announcement;
import fr.encharge.platform.message.Announcements;
import fr.encharge.voting.ballot.BallotEvent;
import fr.encharge.voting.ballot.Move;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells of each idea whose counted choice has moved; a ballot that is kept but not counted is nobody else's business. */
@Component
class BallotAnnouncements implements Announcements {

    static final String BALLOTS = "voting.ballots";

    @Override
    public List<Announcement> announce(EventMessage<?> message) {
        return message.getPayload() instanceof BallotEvent event
                ? event.recount().moves().stream()
                        .map(move -> announce(event, move))
                        .toList()
                : List.of();
    }

    private static Announcement announce(BallotEvent event, Move move) {
        BallotChanged changed = new BallotChanged(
                event.ballotId(),
                event.campaign().id(),
                move.ideaId(),
                move.choice(),
                move.replaced(),
                event.unitId(),
                event.at());
        return new Announcement(BALLOTS, move.ideaId().value(), changed);
    }
}
