package fr.encharge.voting.ballot;

import fr.encharge.platform.identity.Actor;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.members.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a voter stands once all is known that a decision on their ballot needs.
 *
 * @param recordedAs who acts, under the voter's pseudonym
 * @param at when the request arrived
 */
record Booth(
        Actor recordedAs,
        BallotId ballot,
        Campaign campaign,
        @Nullable UnitId unit,
        Instant at) {}
