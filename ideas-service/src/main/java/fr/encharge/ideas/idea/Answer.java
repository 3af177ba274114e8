package fr.encharge.ideas.idea;

import fr.encharge.ideas.text.PlainText;
import fr.encharge.platform.rule.InvalidValue;

/** What an idea is answered, with the reasons that it is owed. */
record Answer(Verdict verdict, String reason) {

    enum Verdict {
        ACCEPTED,
        DECLINED
    }

    Answer {
        InvalidValue.unless(verdict != null, "verdict", "ACCEPTED or DECLINED");
        reason = PlainText.required(IdeaText.REASON.field(), reason, IdeaText.REASON.longest());
    }
}
