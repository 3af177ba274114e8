package fr.encharge.platform.view;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import fr.encharge.platform.rule.RuleViolated;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An automation and its progress, in the collection {@code automations}: there is nothing of it to rebuild. */
final class AutomationStore implements Following {

    private static final Logger LOG = LoggerFactory.getLogger(AutomationStore.class);

    private final Automation automation;
    private final ProgressStore progress;

    AutomationStore(Automation automation, MongoDatabase database) {
        this.automation = automation;
        this.progress = new ProgressStore(
                database.getCollection("automations")
                        .withWriteConcern(WriteConcern.MAJORITY)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary()),
                automation.name());
    }

    @Override
    public String name() {
        return automation.name();
    }

    @Override
    public Map<String, List<Class<?>>> topics() {
        return automation.topics();
    }

    @Override
    public boolean followsLog() {
        return automation.followsLog();
    }

    @Override
    public boolean writesTogether() {
        return false;
    }

    @Override
    public boolean beginsAtHead() {
        return true;
    }

    @Override
    public Object handler() {
        return automation.handler();
    }

    /** Always the same: its progress is never begun anew. */
    @Override
    public long build() {
        return 0;
    }

    @Override
    public ProgressStore progress() {
        return progress;
    }

    @Override
    public Batch batch(long build, Projector projector) {
        return new Reaction(projector);
    }

    /** What an automation does at one event is done at once, and progress moves behind it. */
    private final class Reaction implements Batch {

        private final Projector projector;
        private boolean reacted;

        Reaction(Projector projector) {
            this.projector = projector;
        }

        @Override
        public void take(EventMessage<?> event, Fact fact, String guard) throws Exception {
            if (projector.handles(event)) {
                reacted = true;
                try {
                    projector.project(event, fact);
                } catch (RuleViolated noLongerApplies) {
                    LOG.info("{} has nothing to do at {}: {}", name(), fact, noLongerApplies.getMessage());
                }
            }
        }

        @Override
        public boolean isFull() {
            return reacted;
        }

        @Override
        public boolean isEmpty() {
            return !reacted;
        }

        @Override
        public void write() {}
    }
}
