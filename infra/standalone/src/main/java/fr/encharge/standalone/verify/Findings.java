package fr.encharge.standalone.verify;

import java.util.List;
import java.util.Map;

/**
 * What a verification has found.
 *
 * @param positions of each log, up to which it was recounted
 * @param views how many views were compared
 * @param messages whether messages were looked for at the broker
 * @param faults a sentence each
 * @param skipped what operators have told views to pass over: no fault, and never forgotten
 */
public record Findings(
        Map<String, Long> positions, int views, boolean messages, List<String> faults, List<String> skipped) {

    public boolean isSound() {
        return faults.isEmpty();
    }
}
