package fr.encharge.voting.ballot;

import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.voting.campaigns.Choice;

/** What a client sends to vote on one idea. */
record VoteForm(Choice choice) {

    VoteForm {
        InvalidValue.unless(choice != null, "choice", Choice.EXPECTED);
    }
}
