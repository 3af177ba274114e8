package fr.encharge.platform.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes together what one poll has brought from several partitions: one request for each collection and one for all
 * progress, instead of as many for each partition.
 */
final class SharedBatch {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBatch.class);

    private static final int MOST_RECORDS = 200;

    private final Following following;
    private final Projector projector;

    SharedBatch(Following following, Projector projector) {
        this.following = following;
        this.projector = projector;
    }

    /**
     * Whether all of it was taken. If not, each partition is to take its own records, as if nothing had happened: what was
     * written is guarded, and progress that was moved is found to be another.
     */
    boolean take(Map<PartitionFollower, List<ConsumerRecord<byte[], byte[]>>> polled) {
        long build = polled.keySet().stream()
                .mapToLong(PartitionFollower::build)
                .findFirst()
                .orElse(0);
        if (polled.size() < 2 || !following.writesTogether() || !isLittle(polled) || !allCanShare(polled, build)) {
            return false;
        }
        try {
            return write(polled, build);
        } catch (Exception failure) {
            LOG.debug("{} takes each partition by itself", following.name(), failure);
            return false;
        }
    }

    /** More than that is a backlog, in which each partition fills batches of its own. */
    private static boolean isLittle(Map<PartitionFollower, List<ConsumerRecord<byte[], byte[]>>> polled) {
        return polled.values().stream().mapToInt(List::size).sum() <= MOST_RECORDS;
    }

    private static boolean allCanShare(
            Map<PartitionFollower, List<ConsumerRecord<byte[], byte[]>>> polled, long build) {
        return polled.entrySet().stream().allMatch(each -> each.getKey().canShare(each.getValue(), build));
    }

    private boolean write(Map<PartitionFollower, List<ConsumerRecord<byte[], byte[]>>> polled, long build)
            throws Exception {
        Batch batch = following.batch(build, projector);
        Map<PartitionFollower, Progress> reached = new LinkedHashMap<>();
        List<ProgressStore.Move> moves = new ArrayList<>();
        for (var each : polled.entrySet()) {
            PartitionFollower follower = each.getKey();
            Progress to = follower.takeInto(batch, each.getValue());
            reached.put(follower, to);
            moves.add(new ProgressStore.Move(
                    follower.place().source(), follower.stored().orElse(null), to));
        }
        if (batch.isFull()) {
            return false;
        }
        batch.write();
        following.progress().moveAll(build, moves);
        reached.forEach(PartitionFollower::reached);
        return true;
    }
}
