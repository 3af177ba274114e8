package fr.encharge.ideas.stage;

import java.util.List;

/** What has become of an idea's charge, as views store it. */
public enum Holding {
    FREE,
    ASKED,
    HELD,
    DONE;

    static final List<String> NOT_HELD = List.of(FREE.name(), ASKED.name());
}
