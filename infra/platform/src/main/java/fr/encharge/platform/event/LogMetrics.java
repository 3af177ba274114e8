package fr.encharge.platform.event;

import fr.encharge.eventlog.LogStatistics;
import fr.encharge.eventlog.MongoEventLog;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** How long the log is, and how appends to it fare in this process. */
final class LogMetrics implements MeterBinder {

    private final MongoEventLog log;

    LogMetrics(MongoEventLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("encharge.log.head", log, MongoEventLog::head)
                .description("The position of the last commit")
                .tag("log", log.name())
                .register(registry);
        Gauge.builder("encharge.log.damaged", log, each -> each.trouble().isPresent() ? 1 : 0)
                .description("1 when the log was found to be damaged or replaced")
                .tag("log", log.name())
                .register(registry);
        count(registry, "encharge.log.groups", "Insert commands sent", LogStatistics::groups);
        count(registry, "encharge.log.commits", "Commits in the insert commands sent", LogStatistics::commits);
        count(registry, "encharge.log.conflicts", "Appends that another was before", LogStatistics::conflicts);
        count(
                registry,
                "encharge.log.outcome.unknown",
                "Appends whose outcome could not be learned in time",
                LogStatistics::outcomesUnknown);
    }

    private void count(MeterRegistry registry, String name, String what, ToDoubleFunction<LogStatistics> value) {
        FunctionCounter.builder(name, log.statistics(), value)
                .description(what)
                .tag("log", log.name())
                .register(registry);
    }
}
