package fr.encharge.standalone;

import fr.encharge.embedded.EmbeddedMongo;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the embedded store fares; in one process every service shows it, since each could be the one that is asked. */
final class StoreMetrics implements AutoCloseable {

    private final MeterRegistry registry;
    private final List<Meter> meters;

    StoreMetrics(EmbeddedMongo store, MeterRegistry registry) {
        this.registry = registry;
        this.meters = List.of(
                FunctionCounter.builder(
                                "encharge.store.scans",
                                store,
                                each -> each.statistics().scans())
                        .description("Queries that no index served")
                        .register(registry),
                FunctionTimer.builder(
                                "encharge.store.sync",
                                store,
                                each -> each.statistics().syncs(),
                                each -> each.statistics().syncNanos(),
                                TimeUnit.NANOSECONDS)
                        .description("Syncs of the store's log to the disk")
                        .register(registry),
                Gauge.builder(
                                "encharge.store.size",
                                store,
                                each -> each.statistics().bytes())
                        .description("What the store holds on the disk")
                        .baseUnit("bytes")
                        .register(registry));
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
