package fr.encharge.standalone.commandline;

import fr.encharge.standalone.importing.Progress;
import java.io.PrintWriter;

/** Whether somebody is watching. The launcher knows: the JDK's own answer differs from version to version. */
public final class Terminal {

    private Terminal() {}

    public static Progress progress(PrintWriter err) {
        return Boolean.getBoolean("encharge.terminal") ? new ProgressBars() : new ProgressLines(err);
    }
}
