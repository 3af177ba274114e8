package fr.encharge.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request of an appender on its way to a node of the model and back. */
final class Exchange {

    private final Request request;
    private final Flaw flaw;
    private ModelStore.Node node;
    private int applied;
    private boolean duplicate;
    private boolean ended;
    private List<Mark> marks = List.of();

    Exchange(Request request, ModelStore.Node node, Flaw flaw) {
        this.request = request;
        this.node = node;
        this.flaw = flaw;
    }

    boolean isInsert() {
        return request instanceof Request.Insert;
    }

    boolean hasEnded() {
        return ended;
    }

    /** A driver sends it again to the new primary. */
    void sendAgain(ModelStore.Node primary) {
        node = primary;
        applied = 0;
        duplicate = false;
        ended = false;
    }

    /** One step at the node. */
    void advance() {
        if (ended) {
            return;
        }
        if (request instanceof Request.Insert insert) {
            insert(insert.group());
        } else if (request instanceof Request.Pulse) {
            ended = node.pulse();
        } else {
            marks = node.read().stream()
                    .filter(this::isAskedFor)
                    .map(PlacedCommit::mark)
                    .toList();
            ended = true;
        }
    }

    private void insert(List<PlacedCommit> group) {
        if (applied < group.size()) {
            duplicate |= !node.insert(group.get(applied));
            applied++;
            ended = duplicate && flaw != Flaw.INSERTS_UNORDERED;
        } else {
            ended = duplicate || node.isMajorityWritten(group.get(group.size() - 1));
        }
    }

    private boolean isAskedFor(PlacedCommit commit) {
        if (request instanceof Request.ReadGroup group) {
            return commit.position() >= group.from() && commit.position() <= group.to();
        } else if (request instanceof Request.ReadBack back) {
            return commit.position() == back.known().position();
        } else if (request instanceof Request.ReadMark mark) {
            return commit.commit().aggregate().equals(mark.key().aggregate())
                    && commit.commit().first() == mark.key().first();
        }
        return true;
    }

    void deliver(Appender appender) {
        if (request instanceof Request.Insert) {
            deliverInserted(appender);
        } else if (request instanceof Request.ReadGroup) {
            appender.groupRead(marks);
        } else if (request instanceof Request.ReadMark) {
            appender.markRead(lastMark());
        } else if (request instanceof Request.ReadLast) {
            appender.lastRead(lastMark());
        } else if (request instanceof Request.ReadBack back) {
            appender.backRead(back.known(), lastMark());
        } else if (request instanceof Request.Pulse) {
            appender.pulsed("term " + node.term);
        }
    }

    private void deliverInserted(Appender appender) {
        if (!duplicate || flaw == Flaw.TRUSTS_THE_REPLY) {
            appender.inserted(CommitStore.Inserted.ALL, 1_000);
        } else {
            appender.inserted(CommitStore.Inserted.DUPLICATE, 1_000);
            if (flaw == Flaw.TAKES_A_DUPLICATE_FOR_A_CONFLICT) {
                refuse(appender);
            }
        }
    }

    void lose(Appender appender) {
        appender.failed();
        if (isInsert() && flaw == Flaw.TAKES_A_LOST_REPLY_FOR_A_REFUSAL) {
            refuse(appender);
        }
    }

    /** What an appender would do that does not read. */
    private static void refuse(Appender appender) {
        appender.groupRead(List.of());
        appender.markRead(Mark.START);
    }

    private @Nullable Mark lastMark() {
        return marks.isEmpty() ? null : marks.get(marks.size() - 1);
    }
}
