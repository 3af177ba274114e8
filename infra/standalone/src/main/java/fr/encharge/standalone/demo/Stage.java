package fr.encharge.standalone.demo;

import fr.encharge.standalone.client.Answer;
import fr.encharge.standalone.client.Call;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The platform as the people of the town see it, each signed in for themselves; a relay signs in for those without a
 * computer. Each sends the positions of what they have seen of an idea, and no others: nobody waits for what they do not
 * know of.
 */
final class Stage {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String ON_BEHALF_OF = "Encharge-On-Behalf-Of";

    private final Town town;
    private final WorkingDays days;
    private final Function<String, String> agentIds;
    private final Function<String, PlatformClient> signIn;
    private final Map<String, PlatformClient> signedIn = new ConcurrentHashMap<>();
    private final Map<String, String> ideaIds;
    private final Map<String, Long> seenByAll = new ConcurrentHashMap<>();
    private final Map<String, Long> seenOfIdeas = new ConcurrentHashMap<>();

    /**
     * @param agentIds of logins
     * @param signIn the platform as the agent with that login reaches it
     * @param ideaIds by key, of those that are there already; the stage adds to it
     * @param seen the positions of the logs that everybody has seen already
     */
    Stage(
            Town town,
            WorkingDays days,
            Function<String, String> agentIds,
            Function<String, PlatformClient> signIn,
            Map<String, String> ideaIds,
            Map<String, Long> seen) {
        this.town = town;
        this.days = days;
        this.agentIds = agentIds;
        this.signIn = signIn;
        this.ideaIds = ideaIds;
        seenByAll.putAll(seen);
    }

    WorkingDays days() {
        return days;
    }

    String agentId(String login) {
        return agentIds.apply(login);
    }

    String ideaId(Idea idea) {
        return Objects.requireNonNull(ideaIds.get(idea.key()), idea.key());
    }

    String path(Idea idea) {
        return "/api/v1/ideas/" + ideaId(idea);
    }

    /** @param about the ideas that the request is about */
    Answer send(String login, Call call, Idea... about) throws Refused {
        String relay = town.agent(login).relay();
        Call asSeen = call.with(Answer.POSITION, positions(about));
        return relay == null
                ? client(login).send(asSeen)
                : client(relay).send(asSeen.with(ON_BEHALF_OF, agentId(login)));
    }

    void everybodySees(Answer answer) {
        for (String log : new String[] {"ideas", "directory"}) {
            OptionalLong position = answer.position(log);
            position.ifPresent(there -> seenByAll.merge(log, there, Math::max));
        }
    }

    void isThere(Idea idea, Answer answer) {
        ideaIds.put(idea.key(), answer.body().path("id").asString());
        moved(idea, answer);
    }

    void moved(Idea idea, Answer answer) {
        answer.position("ideas").ifPresent(there -> seenOfIdeas.merge(idea.key(), there, Math::max));
    }

    /** The positions that anybody has seen. */
    Map<String, Long> seen() {
        Map<String, Long> seen = new HashMap<>(seenByAll);
        seenOfIdeas.values().forEach(position -> seen.merge("ideas", position, Math::max));
        return seen;
    }

    private PlatformClient client(String login) {
        return signedIn.computeIfAbsent(login, signIn);
    }

    private String positions(Idea... about) {
        Map<String, Long> seen = new ConcurrentHashMap<>(seenByAll);
        for (Idea idea : about) {
            seen.merge("ideas", seenOfIdeas.getOrDefault(idea.key(), 0L), Math::max);
        }
        return seen.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
