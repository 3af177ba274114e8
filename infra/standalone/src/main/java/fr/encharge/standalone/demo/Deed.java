package fr.encharge.standalone.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** What people do with an idea once it is there. */
enum Deed {
    ACCEPTS("answer", true),
    DECLINES("answer", true),
    CLAIMS("charge", false),
    ASSIGNS("charge/assignment", true),
    TAKES_ON("charge/acceptance", false),
    REFUSES("charge/refusal", false),
    RENEWS("charge/renewal", false),
    NOTES("charge/note", false),
    ASKS_HELP("charge/help", false),
    OFFERS("charge/handover", true),
    RELEASES("charge/release", false),
    COMPLETES("charge/completion", false),
    WITHDRAWS("withdrawal", false);

    private final String path;
    private final boolean asSeen;

    Deed(String path, boolean asSeen) {
        this.path = path;
        this.asSeen = asSeen;
    }

    @JsonCreator
    static Deed named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Where it is asked for, below the idea. */
    String path() {
        return path;
    }

    /** Whether it must name the version of the idea that it is about. */
    boolean asSeen() {
        return asSeen;
    }

    /** Whether it may be the last that happens to an idea, and nobody votes for it any more. */
    boolean endsIt() {
        return this == DECLINES || this == WITHDRAWS || this == COMPLETES;
    }
}
