package fr.encharge.kill;

/**
 * What a request was answered.
 *
 * @param position of the log, where the answer says one
 * @param said the id of what was made, or why it was not
 */
record Outcome(Answer answer, long position, String said) {

    enum Answer {
        /** It is stored, or was before. */
        ACKNOWLEDGED,
        /** It is not stored and never will be. */
        REFUSED,
        /** It is stored once, or not at all. */
        UNKNOWN
    }

    static Outcome unknown(String why) {
        return new Outcome(Answer.UNKNOWN, 0, why);
    }

    static Outcome refused(String why) {
        return new Outcome(Answer.REFUSED, 0, why);
    }

    /** As docs/problems.md has it; a gateway that lost its service, or nobody foresaw something: it may have been stored. */
    static Outcome of(int status, long position, String said, String problem) {
        if (status / 100 == 2) {
            return new Outcome(Answer.ACKNOWLEDGED, position, said);
        }
        boolean refused = status / 100 == 4 || problem.equals("busy") || problem.equals("view-behind");
        String why = status + " " + problem;
        return refused ? refused(why) : unknown(why);
    }
}
