package fr.encharge.standalone.importing;

import fr.encharge.standalone.pabulib.Fault;
import java.util.List;

/**
 * What an import has done.
 *
 * @param votes the choices on the ballots that the platform has now
 * @param refused the lines that the platform did not take, in the order of the file
 */
public record Outcome(Count ideas, Count ballots, long votes, List<Fault> refused) {

    /** Of {@code all} on the platform now, so many were not there before. */
    public record Count(int all, int isNew) {

        public int unchanged() {
            return all - isNew;
        }
    }
}
