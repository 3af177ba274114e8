package fr.encharge.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A replica set as the protocol may meet it: primaries that were deposed and do not know it, a new primary that lost what
 * was not majority-written and at first knows less than is, inserts that go on document by document.
 */
final class ModelStore {

    /** What is majority-written: only ever grows. */
    final List<PlacedCommit> durable = new ArrayList<>();

    private final SplittableRandom random;
    private final Flaw flaw;
    private Node primary = new Node(1, List.of(), 0);

    ModelStore(SplittableRandom random, Flaw flaw) {
        this.random = random;
        this.flaw = flaw;
    }

    Node primary() {
        return primary;
    }

    /** One more document is majority-written, or the primary learns of one that is. */
    void replicate() {
        if (primary.known < durable.size()) {
            primary.known++;
        } else if (durable.size() < primary.documents.size()) {
            durable.add(primary.documents.get(durable.size()));
            primary.known += random.nextInt(2);
        }
    }

    /** The new primary has what was majority-written and perhaps some of the rest. */
    void failOver() {
        primary.deposed = true;
        int kept = durable.size() + random.nextInt(primary.documents.size() - durable.size() + 1);
        int known = Math.max(0, durable.size() - random.nextInt(3));
        primary = new Node(primary.term + 1, primary.documents.subList(0, kept), known);
    }

    final class Node {

        final int term;
        final List<PlacedCommit> documents;
        int known;
        boolean deposed;

        Node(int term, List<PlacedCommit> documents, int known) {
            this.term = term;
            this.documents = new ArrayList<>(documents);
            this.known = known;
        }

        List<PlacedCommit> read() {
            return flaw == Flaw.READS_LOCALLY ? documents : documents.subList(0, known);
        }

        /** @return whether the unique indexes let it in */
        boolean insert(PlacedCommit commit) {
            boolean duplicate = documents.stream().anyMatch(present -> isDuplicate(present, commit));
            if (!duplicate) {
                documents.add(commit);
            }
            return !duplicate;
        }

        boolean isMajorityWritten(PlacedCommit commit) {
            return flaw == Flaw.ACKNOWLEDGES_LOCALLY || documents.indexOf(commit) < known;
        }

        /** @return whether a write of this node can still become majority-written */
        boolean pulse() {
            while (!deposed && known < documents.size()) {
                replicate();
            }
            return !deposed;
        }
    }

    private static boolean isDuplicate(PlacedCommit present, PlacedCommit commit) {
        return present.position() == commit.position()
                || present.commit().first() == commit.commit().first()
                        && present.commit().aggregate().equals(commit.commit().aggregate());
    }
}
