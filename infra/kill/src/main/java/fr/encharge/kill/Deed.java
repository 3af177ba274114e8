package fr.encharge.kill;

/**
 * One request that an agent sends.
 *
 * @param trace its trace id, which the event that it leaves carries too
 * @param agent who sends it
 * @param idea what it is about; empty where that is not known yet
 * @param value the choice of a vote, the day of a claim, the key of a proposal
 * @param changes whether it must leave an event when it is acknowledged, since nothing like it can have been done before
 */
record Deed(String trace, String agent, Kind kind, String idea, String value, boolean changes) {

    enum Kind {
        PROPOSE("ideas", "ideas.IdeaProposed"),
        WITHDRAW("ideas", "ideas.IdeaWithdrawn"),
        CLAIM("ideas", "ideas.ChargeClaimed"),
        RELEASE("ideas", "ideas.ChargeReleased"),
        VOTE("voting", "voting.VoteCast"),
        UNVOTE("voting", "voting.VoteWithdrawn");

        private final String log;
        private final String event;

        Kind(String log, String event) {
            this.log = log;
            this.event = event;
        }

        String log() {
            return log;
        }

        String event() {
            return event;
        }
    }

    /** Deeds of one group are tries of the same thing, which is done once at most. */
    String group() {
        return kind == Kind.PROPOSE ? value : trace;
    }

    @Override
    public String toString() {
        return "%s by %s of %s (%s), trace %s"
                .formatted(kind, agent, idea.isEmpty() ? "a new idea" : idea, value, trace);
    }
}
