package fr.encharge.platform.view;

import java.util.List;
import java.util.Map;

/** Something that follows sources: a view writes documents, an automation acts. */
interface Following {

    String name();

    /** The messages that it takes, by topic. */
    Map<String, List<Class<?>>> topics();

    boolean followsLog();

    /** Whether it begins at the head of what it follows, and never before. */
    boolean beginsAtHead();

    /** The rebuild that is current, begun here when there is none: all progress belongs to one. */
    long build();

    ProgressStore progress();

    /** Whether what several sources say may be one batch: writes may, acts are one source's. */
    boolean writesTogether();

    Batch batch(long build, Projector projector);

    Object handler();
}
