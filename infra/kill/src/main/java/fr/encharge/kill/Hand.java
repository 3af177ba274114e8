package fr.encharge.kill;

import fr.encharge.kill.Deed.Kind;
import fr.encharge.kill.Outcome.Answer;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the two hands of an agent, each with half of the ideas: so that two commands meet on one ballot, and yet each
 * hand knows what it has said of an idea. It does one thing after the other.
 */
final class Hand {

    private static final String[] CHOICES = {"for", "mixed", "against"};

    private final String agent;
    private final String token;
    private final int half;
    private final List<URI> gateways;
    private final Town town;
    private final Ledger ledger;
    private final Random random;

    private final Map<String, String> votes = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> uncertain = new HashSet<>();
    private final List<String> own = new ArrayList<>();
    private @Nullable String unansweredProposal;
    private int claims;

    Hand(String agent, String token, int half, List<URI> gateways, Town town, Ledger ledger, Random random) {
        this.agent = agent;
        this.token = token;
        this.half = half;
        this.gateways = gateways;
        this.town = town;
        this.ledger = ledger;
        this.random = random;
    }

    /** Does one thing; whether it was answered. */
    boolean act() throws InterruptedException {
        Deed deed = next();
        ledger.begin(deed);
        URI gateway = gateways.get(random.nextInt(gateways.size()));
        Outcome outcome = Requests.send(gateway, token, deed, town.positions());
        ledger.end(deed, outcome);
        learn(deed, outcome);
        return outcome.answer() == Answer.ACKNOWLEDGED;
    }

    private Deed next() {
        int dice = random.nextInt(100);
        String idea = town.any(random, half);
        if (unansweredProposal != null) {
            return deed(Kind.PROPOSE, "", unansweredProposal, false);
        }
        if (idea == null || town.size() < 10 || dice < 4) {
            return deed(Kind.PROPOSE, "", UUID.randomUUID().toString(), true);
        }
        if (dice < 16 && votes.containsKey(idea)) {
            return deed(Kind.UNVOTE, idea, "", isCertain(idea));
        }
        if (dice < 24) {
            return deed(Kind.CLAIM, idea, day(), true);
        }
        if (dice < 31 && !held.isEmpty()) {
            String mine = held.iterator().next();
            return deed(Kind.RELEASE, mine, "", isCertain(mine) && !Town.mayBeWithdrawn(mine));
        }
        if (dice < 33 && !own.isEmpty()) {
            String mine = own.remove(0);
            return deed(Kind.WITHDRAW, mine, "", isCertain(mine));
        }
        String choice = CHOICES[random.nextInt(CHOICES.length)];
        return deed(Kind.VOTE, idea, choice, isCertain(idea) && !choice.equals(votes.get(idea)));
    }

    /** No two claims of a hand are for the same day: none is ever a repetition. */
    private String day() {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(30, ChronoUnit.DAYS)
                .plusSeconds(claims++)
                .toString();
    }

    private Deed deed(Kind kind, String idea, String value, boolean changes) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        return new Deed(trace, agent, kind, idea, value, changes);
    }

    /** What was once asked without an answer may still be stored, even after what was asked later. */
    private boolean isCertain(String idea) {
        return !uncertain.contains(idea);
    }

    private void learn(Deed deed, Outcome outcome) {
        switch (outcome.answer()) {
            case ACKNOWLEDGED -> done(deed, outcome);
            case REFUSED -> {
                if (deed.kind() == Kind.RELEASE) {
                    held.remove(deed.idea());
                }
            }
            case UNKNOWN -> {
                uncertain.add(deed.idea());
                if (deed.kind() == Kind.PROPOSE) {
                    unansweredProposal = deed.value();
                }
            }
        }
    }

    private void done(Deed deed, Outcome outcome) {
        switch (deed.kind()) {
            case PROPOSE -> {
                unansweredProposal = null;
                town.proposed(outcome.said(), outcome.position());
                if (Town.mayBeWithdrawn(outcome.said())) {
                    own.add(outcome.said());
                }
            }
            case CLAIM -> held.add(deed.idea());
            case RELEASE -> held.remove(deed.idea());
            case VOTE -> votes.put(deed.idea(), deed.value());
            case UNVOTE -> votes.remove(deed.idea());
            case WITHDRAW -> town.seen(outcome.position());
        }
    }
}
