package fr.encharge.ideas.stage;

import java.util.List;

/** What was decided of an idea, as views store it. */
public enum Verdict {
    NONE,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    static final List<String> ANSWERED = List.of(ACCEPTED.name(), DECLINED.name());
    static final List<String> STANDING = List.of(NONE.name(), ACCEPTED.name(), DECLINED.name());
}
