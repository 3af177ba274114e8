package fr.encharge.standalone.importing;

import fr.encharge.standalone.client.Answer;
import fr.encharge.standalone.client.Call;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.pabulib.Ballot;
import fr.encharge.standalone.pabulib.Fault;
import fr.encharge.standalone.pabulib.PabulibFile;
import fr.encharge.standalone.pabulib.Project;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One import: the campaign, then its ideas, then its ballots, each one call. All that is sent is the same each time the
 * file is, so after an interruption, or for no reason at all, the import is simply done again.
 */
public final class CampaignImport {

    private static final int CONNECTIONS = 16;

    private final PabulibFile file;
    private final Requests requests;
    private final PlatformClient platform;
    private final Progress progress;
    private final Workers workers = new Workers(CONNECTIONS);

    private final Map<String, String> ideas = new ConcurrentHashMap<>();
    private final AtomicLong ideasPosition = new AtomicLong();
    private final AtomicInteger newIdeas = new AtomicInteger();
    private final AtomicInteger ballots = new AtomicInteger();
    private final AtomicInteger newBallots = new AtomicInteger();
    private final AtomicLong votes = new AtomicLong();
    private final Queue<Fault> refused = new ConcurrentLinkedQueue<>();

    public CampaignImport(PabulibFile file, String campaign, PlatformClient platform, Progress progress) {
        this.file = file;
        this.requests = new Requests(campaign);
        this.platform = platform;
        this.progress = progress;
    }

    /** @throws Refused if the platform does not take the campaign itself; then nothing was done */
    public Outcome run() throws Refused {
        remember(platform.send(requests.campaign(file)));
        each("ideas", file.projects(), this::send);
        each("ballots", file.ballots(), this::send);
        return new Outcome(
                new Outcome.Count(ideas.size(), newIdeas.get()),
                new Outcome.Count(ballots.get(), newBallots.get()),
                votes.get(),
                refused.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
    }

    private <T> void each(String what, List<T> things, Consumer<T> send) {
        progress.begins(what, things.size());
        try {
            workers.each(things, thing -> {
                send.accept(thing);
                progress.step();
            });
        } finally {
            progress.ends();
        }
    }

    private void send(Project project) {
        send(project.line(), requests.idea(project)).ifPresent(answer -> {
            ideas.put(project.id(), answer.body().path("id").asString());
            newIdeas.addAndGet(answer.isNew() ? 1 : 0);
            remember(answer);
        });
    }

    private void send(Ballot ballot) {
        for (String choice : ballot.choices()) {
            if (!ideas.containsKey(choice)) {
                refused.add(new Fault(ballot.line(), "votes for project " + choice + ", which the platform refused"));
                return;
            }
        }
        List<String> chosen = ballot.choices().stream().map(ideas::get).toList();
        Call call = requests.ballot(ballot.voter(), chosen, file.rule().kind())
                .with(Answer.POSITION, "ideas=" + ideasPosition);
        send(ballot.line(), call).ifPresent(answer -> {
            ballots.incrementAndGet();
            newBallots.addAndGet(answer.isNew() ? 1 : 0);
            votes.addAndGet(chosen.size());
        });
    }

    private Optional<Answer> send(int line, Call call) {
        try {
            return Optional.of(platform.send(call));
        } catch (Refused e) {
            refused.add(new Fault(line, "the platform says: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void remember(Answer answer) {
        answer.position("ideas").ifPresent(position -> ideasPosition.accumulateAndGet(position, Math::max));
    }
}
