package fr.encharge.standalone.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did with an idea.
 *
 * @param to whom it is assigned or offered
 */
record Step(
        Moment at,
        String who,
        Deed what,
        @Nullable String text,
        @Nullable String to,
        @Nullable Moment until) {

    /** @param agentIds of logins */
    Map<String, Object> body(WorkingDays days, Function<String, String> agentIds) {
        Map<String, Object> body = new LinkedHashMap<>();
        switch (what) {
            case ACCEPTS -> body.put("verdict", "ACCEPTED");
            case DECLINES -> body.put("verdict", "DECLINED");
            default -> {}
        }
        if (text != null) {
            body.put(what.path().equals("answer") ? "reason" : "text", text);
        }
        if (to != null) {
            body.put("agent", agentIds.apply(to));
        }
        if (until != null) {
            body.put("until", days.instant(until).toString());
        }
        return body;
    }
}
