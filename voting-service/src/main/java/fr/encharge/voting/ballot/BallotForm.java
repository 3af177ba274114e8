package fr.encharge.voting.ballot;

import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.view.Documents;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.IdeaId;
import java.util.List;
import java.util.Objects;

/** What a client sends to fill in a whole ballot: as many ideas as can be looked up at once. */
record BallotForm(List<Entry> choices) {

    BallotForm {
        InvalidValue.unless(
                choices != null
                        && choices.size() <= Documents.MOST
                        && choices.stream().allMatch(Objects::nonNull),
                "choices",
                "a list of at most " + Documents.MOST);
    }

    record Entry(IdeaId idea, Choice choice) {

        Entry {
            InvalidValue.unless(idea != null, "choices.idea", "the id of an idea");
            InvalidValue.unless(choice != null, "choices.choice", Choice.EXPECTED);
        }
    }
}
