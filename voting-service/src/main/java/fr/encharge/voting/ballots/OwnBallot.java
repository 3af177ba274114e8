package fr.encharge.voting.ballots;

import fr.encharge.voting.ballot.Standing;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.IdeaId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * What a voter has expressed in one campaign, as the voter alone may see it.
 *
 * @param choices by idea
 */
record OwnBallot(List<OwnVote> choices, Standing standing) {

    static final OwnBallot EMPTY = new OwnBallot(List.of(), Standing.EMPTY);

    record OwnVote(IdeaId idea, Choice choice) {}

    static OwnBallot read(Document document) {
        List<OwnVote> choices = document.get("choices", new Document()).entrySet().stream()
                .map(entry -> new OwnVote(new IdeaId(entry.getKey()), new Choice((String) entry.getValue())))
                .sorted(Comparator.comparing(OwnVote::idea))
                .toList();
        return new OwnBallot(choices, Standing.valueOf(document.getString("standing")));
    }

    Optional<Choice> of(IdeaId idea) {
        return choices.stream()
                .filter(vote -> vote.idea().equals(idea))
                .map(OwnVote::choice)
                .findFirst();
    }
}
