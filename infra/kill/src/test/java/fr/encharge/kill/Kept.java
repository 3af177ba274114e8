package fr.encharge.kill;

import fr.encharge.kill.Deed.Kind;
import fr.encharge.kill.Ledger.Entry;
import fr.encharge.kill.Outcome.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A platform that keeps what it says, small and in memory, so that a test can plant a difference in it. */
final class Kept {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<Entry> asked = new ArrayList<>();
    final List<Fact> ideas = new ArrayList<>();
    final List<Fact> voting = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final Map<String, Map<String, Long>> tally = new HashMap<>();
    final Map<String, Shown.Card> board = new HashMap<>();
    final Map<String, Long> totals = new HashMap<>();
    long ballots;

    /** Two ideas, of which one is in charge; three votes, of which one was changed and one withdrawn. */
    static Kept town() {
        Kept town = new Kept();
        town.acknowledged("t1", Kind.PROPOSE, "ana", "", "key-1", Map.of("ideaId", "idea-1"));
        town.acknowledged("t2", Kind.PROPOSE, "bea", "", "key-2", Map.of("ideaId", "idea-2"));
        town.acknowledged(
                "t3",
                Kind.CLAIM,
                "ana",
                "idea-1",
                "2027-01-01T00:00:00Z",
                Map.of("ideaId", "idea-1", "holder", "ana", "until", "2027-01-01T00:00:00Z"));
        town.acknowledged("t4", Kind.VOTE, "ana", "idea-1", "for", vote("b-ana", "idea-1", "for"));
        town.acknowledged("t5", Kind.VOTE, "bea", "idea-1", "against", vote("b-bea", "idea-1", "against"));
        town.acknowledged("t6", Kind.VOTE, "bea", "idea-1", "for", vote("b-bea", "idea-1", "for"));
        town.acknowledged("t7", Kind.VOTE, "ana", "idea-2", "mixed", vote("b-ana", "idea-2", "mixed"));
        town.acknowledged("t8", Kind.UNVOTE, "ana", "idea-2", "", vote("b-ana", "idea-2", "mixed"));
        town.tally.putAll(Map.of("idea-1", Map.of("for", 2L), "idea-2", Map.of()));
        town.board.putAll(Map.of("idea-1", new Shown.Card(2, "ana"), "idea-2", new Shown.Card(0, null)));
        town.totals.putAll(Map.of("ideas", 2L, "votes", 3L, "withdrawnVotes", 1L, "charges", 1L, "participants", 2L));
        town.ballots = 2;
        return town;
    }

    static Map<String, String> vote(String ballot, String idea, String choice) {
        return Map.of("ballotId", ballot, "ideaId", idea, "choice", choice);
    }

    void acknowledged(String trace, Kind kind, String agent, String idea, String value, Map<String, String> payload) {
        stored(trace, kind, payload);
        String said = kind == Kind.PROPOSE ? String.valueOf(payload.get("ideaId")) : "";
        answered(
                trace,
                kind,
                agent,
                idea,
                value,
                new Outcome(Answer.ACKNOWLEDGED, log(kind).size(), said));
    }

    void answered(String trace, Kind kind, String agent, String idea, String value, Outcome outcome) {
        asked.add(new Entry(new Deed(trace, agent, kind, idea, value, true), outcome));
    }

    /** An event and its message. */
    void stored(@Nullable String trace, Kind kind, Map<String, String> payload) {
        Fact fact = fact(trace, kind.event(), log(kind).size() + 1L, kind, payload);
        log(kind).add(fact);
        messages.add(Announced.message(fact));
    }

    static Fact fact(@Nullable String trace, String name, long position, Kind kind, Map<String, String> payload) {
        return new Fact(kind.log(), position, 0, name, trace, "", JSON.valueToTree(payload));
    }

    List<Fact> log(Kind kind) {
        return kind.log().equals("ideas") ? ideas : voting;
    }

    List<String> differences() {
        List<StoredLog> logs = List.of(
                new StoredLog("ideas", ideas.size(), ideas, List.of()),
                new StoredLog("voting", voting.size(), voting, List.of()));
        return Check.differences(asked, logs, new Topics(messages, Map.of()), new Shown(ballots, tally, board, totals));
    }
}
