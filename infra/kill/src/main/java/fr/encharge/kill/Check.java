package fr.encharge.kill;

import fr.encharge.kill.Ledger.Entry;
import fr.encharge.kill.Outcome.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was answered with what is stored, announced and shown. Each difference is a line that names who and what;
 * none at all means: what was acknowledged is there once, what was refused is not, and all that is derived agrees.
 */
final class Check {

    /** What the platform does by itself. */
    private static final Set<String> WITHOUT_A_REQUEST =
            Set.of("ideas.CampaignOpened", "ideas.ChargeEnded", "ideas.LeaseExpired");

    private final List<String> differences = new ArrayList<>();

    /** All differences, in the order in which they should be looked into. */
    static List<String> differences(List<Entry> asked, List<StoredLog> logs, Topics topics, Shown shown) {
        Check check = new Check();
        logs.forEach(log -> check.differences.addAll(log.faults()));
        List<Fact> facts = logs.stream().flatMap(log -> log.facts().stream()).toList();
        check.answers(asked, facts);
        check.promises(asked, logs);
        check.automations(facts);
        check.differences.addAll(MessageCheck.differences(facts, topics.messages()));
        check.views(Recount.of(facts), shown);
        return check.differences;
    }

    private void differs(String what, Object... of) {
        differences.add(what.formatted(of));
    }

    /** Each event against the request that it carries the trace of, and the other way round. */
    private void answers(List<Entry> asked, List<Fact> facts) {
        facts.stream()
                .filter(fact -> fact.trace() == null && !WITHOUT_A_REQUEST.contains(fact.name()))
                .forEach(fact -> differs("stored, and it names no request: %s", fact));
        Map<String, List<Fact>> byTrace = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.trace() != null && !fact.name().equals("ideas.CampaignOpened"))
                .forEach(fact -> byTrace.computeIfAbsent(String.valueOf(fact.trace()), any -> new ArrayList<>())
                        .add(fact));
        Map<String, Integer> byGroup = new HashMap<>();
        for (Entry entry : asked) {
            List<Fact> stored = byTrace.getOrDefault(entry.deed().trace(), List.of());
            answer(entry, stored);
            if (byGroup.merge(entry.deed().group(), stored.size(), Integer::sum) > 1 && !stored.isEmpty()) {
                differs("stored more than once: %s, the last as %s", entry.deed(), stored);
            }
        }
        Set<String> known = new HashSet<>();
        asked.forEach(entry -> known.add(entry.deed().trace()));
        byTrace.forEach((trace, stored) -> {
            if (!known.contains(trace)) {
                differs("stored, but nobody asked for it: %s, trace %s", stored, trace);
            }
        });
    }

    private void answer(Entry entry, List<Fact> stored) {
        Deed deed = entry.deed();
        Outcome outcome = entry.outcome();
        for (Fact fact : stored) {
            if (!fact.name().equals(deed.kind().event())) {
                differs("another event than was asked for: %s left %s", deed, fact);
            } else if (outcome.answer() == Answer.REFUSED) {
                differs("refused (%s), and stored as %s: %s", outcome.said(), fact, deed);
            } else if (outcome.answer() == Answer.ACKNOWLEDGED && fact.position() != outcome.position()) {
                differs("acknowledged at %d, and stored as %s: %s", outcome.position(), fact, deed);
            }
        }
        if (outcome.answer() == Answer.ACKNOWLEDGED && deed.changes() && stored.isEmpty()) {
            differs("acknowledged at %d, and not in the log: %s", outcome.position(), deed);
        }
    }

    /** What an acknowledgement says is true at its position, whether it left an event or found it done already. */
    private void promises(List<Entry> asked, List<StoredLog> logs) {
        for (StoredLog log : logs) {
            Map<Long, List<Entry>> byPosition = new HashMap<>();
            asked.stream()
                    .filter(entry -> entry.outcome().answer() == Answer.ACKNOWLEDGED
                            && entry.deed().kind().log().equals(log.name()))
                    .forEach(entry -> byPosition
                            .computeIfAbsent(entry.outcome().position(), any -> new ArrayList<>())
                            .add(entry));
            Map<String, String> ballots = ballots(asked, log.facts());
            Recount recount = new Recount();
            for (int i = 0; i < log.facts().size(); i++) {
                Fact fact = log.facts().get(i);
                recount.take(fact);
                boolean last =
                        i + 1 == log.facts().size() || log.facts().get(i + 1).position() != fact.position();
                if (last) {
                    byPosition
                            .getOrDefault(fact.position(), List.of())
                            .forEach(entry -> promise(entry, recount, ballots));
                }
            }
            byPosition.forEach((position, entries) -> {
                if (position < 1 || position > log.head()) {
                    entries.forEach(entry -> differs(
                            "acknowledged at %d, and the log %s ends at %d: %s",
                            position, log.name(), log.head(), entry.deed()));
                }
            });
        }
    }

    private void promise(Entry entry, Recount recount, Map<String, String> ballots) {
        Deed deed = entry.deed();
        String idea = deed.kind() == Deed.Kind.PROPOSE ? entry.outcome().said() : deed.idea();
        Recount.@Nullable Idea known = recount.ideas().get(idea);
        @Nullable String choice = recount.choice(ballots.get(deed.agent()), idea);
        boolean kept = switch (deed.kind()) {
            case PROPOSE -> known != null;
            case WITHDRAW -> known != null && known.withdrawn;
            case CLAIM ->
                known != null
                        && deed.agent().equals(known.holder)
                        && deed.value().equals(known.until);
            case RELEASE -> known != null && !deed.agent().equals(known.holder);
            case VOTE -> deed.value().equals(choice);
            case UNVOTE -> choice == null;
        };
        if (!kept) {
            differs(
                    "acknowledged at %d, and not true there: %s",
                    entry.outcome().position(), deed);
        }
    }

    /** Which ballot is whose, as the traces tell: the log itself does not say. */
    private Map<String, String> ballots(List<Entry> asked, List<Fact> facts) {
        Map<String, String> agents = new HashMap<>();
        asked.forEach(entry -> agents.put(entry.deed().trace(), entry.deed().agent()));
        Map<String, String> ballots = new HashMap<>();
        for (Fact fact : facts) {
            String agent = agents.get(String.valueOf(fact.trace()));
            if (agent != null && fact.log().equals("voting")) {
                String before = ballots.put(agent, fact.text("ballotId"));
                if (before != null && !before.equals(fact.text("ballotId"))) {
                    differs("two ballots of one agent: %s has %s and, in %s, another", agent, before, fact);
                }
            }
        }
        return ballots;
    }

    /** Whenever an idea is withdrawn its charge ends, once. */
    private void automations(List<Fact> facts) {
        Map<String, Integer> ended = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.name().equals("ideas.ChargeEnded"))
                .forEach(fact -> ended.merge(fact.idea(), 1, Integer::sum));
        facts.stream()
                .filter(fact -> fact.name().equals("ideas.IdeaWithdrawn"))
                .filter(fact -> ended.getOrDefault(fact.idea(), 0) != 1)
                .forEach(fact -> differs(
                        "its charge was ended %d times: %s of %s",
                        ended.getOrDefault(fact.idea(), 0), fact, fact.idea()));
    }

    private void views(Recount recount, Shown shown) {
        Map<String, Map<String, Long>> counts = recount.counts();
        same("tally", counts, shown.tally());
        same("tally", Map.of("ballots", recount.ballotsWithAChoice()), Map.of("ballots", shown.ballots()));
        Map<String, Shown.Card> board = new HashMap<>();
        recount.ideas().forEach((id, idea) -> {
            if (!idea.withdrawn) {
                long votes = counts.getOrDefault(id, Map.of()).getOrDefault("for", 0L);
                board.put(id, new Shown.Card(votes, idea.holder));
            }
        });
        same("board", board, shown.board());
        same("overview", recount.totals(), shown.totals());
    }

    private <V> void same(String view, Map<String, V> counted, Map<String, V> shown) {
        Set<String> all = new HashSet<>(counted.keySet());
        all.addAll(shown.keySet());
        all.stream().sorted().forEach(id -> {
            V expected = counted.get(id);
            V found = shown.get(id);
            if (expected == null || !expected.equals(found)) {
                differences.add(view + ": " + id + " is " + expected + " by the log, and shown as " + found);
            }
        });
    }
}
