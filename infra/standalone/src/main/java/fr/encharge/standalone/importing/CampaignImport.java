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
    private final Commits ideaCommits = new Commits("ideas");
    private final AtomicInteger ballots = new AtomicInteger();
    private final Commits ballotCommits = new Commits("voting");
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
        ideaCommits.startAt(
                platform.send(requests.campaign(file)).position("ideas").orElse(0));
        String opened = ideaCommits.seen();
        each("ideas", file.projects(), project -> send(project, opened));
        ballotCommits.startAt(votingPosition());
        each("ballots", file.ballots(), this::send);
        awaitCount();
        return new Outcome(
                new Outcome.Count(ideas.size(), ideaCommits.made()),
                new Outcome.Count(ballots.get(), ballotCommits.made()),
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

    private void send(Project project, String opened) {
        Call call = requests.idea(project).with(Answer.POSITION, opened);
        send(project.line(), call).ifPresent(answer -> {
            ideas.put(project.id(), answer.body().path("id").asString());
            ideaCommits.add(answer);
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
        Call call =
                requests.ballot(ballot.voter(), chosen, file.rule().kind()).with(Answer.POSITION, ideaCommits.seen());
        send(ballot.line(), call).ifPresent(answer -> {
            ballots.incrementAndGet();
            ballotCommits.add(answer);
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

    /** Whoever looks at the tally after the import shall see all of it. */
    private void awaitCount() throws Refused {
        platform.send(requests.tally().with(Answer.POSITION, ballotCommits.seen()));
    }

    private long votingPosition() throws Refused {
        Answer tally = platform.send(requests.tally().with(Answer.POSITION, ideaCommits.seen()));
        return tally.body().path("position").path("position").asLong();
    }
}
