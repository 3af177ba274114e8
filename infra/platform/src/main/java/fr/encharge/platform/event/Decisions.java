package fr.encharge.platform.event;

import fr.encharge.eventlog.OutcomeUnknown;
import fr.encharge.platform.identity.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The way from the edge to an aggregate: dispatches a command with its circumstances on the caller's thread and tells at
 * which position of the log the decision stands. Two commands that meet on one aggregate are no error: the loser is tried
 * again from a fresh load.
 */
public final class Decisions {

    private static final int TRIES = 4;

    private final CommandBus commands;
    private final String log;
    private final LongSupplier confirmedHead;
    private final String positionResource;

    /**
     * @param log name of the log
     * @param confirmedHead its head, asked in such a way that a primary of yesterday cannot answer
     * @param positionResource under which the log leaves, with the unit of work, the position of what it stored
     */
    public Decisions(CommandBus commands, String log, LongSupplier confirmedHead, String positionResource) {
        this.commands = commands;
        this.log = log;
        this.confirmedHead = confirmedHead;
        this.positionResource = positionResource;
        commands.registerHandlerInterceptor(this::rememberPosition);
    }

    /**
     * @throws fr.encharge.platform.rule.RuleViolated when a rule refuses it: nothing was stored
     * @throws fr.encharge.platform.rule.NotFound when the aggregate is another authority's
     * @throws ConcurrencyException when it met other commands four times: nothing was stored
     * @throws OutcomeUnknown when it could not be learned in 5 s whether it was stored
     */
    public Decided decide(Actor actor, Object command) {
        CommandMessage<Object> message = new GenericCommandMessage<>(command, circumstances(actor));
        for (int tried = 1; ; tried++) {
            try {
                return decide(message, new Attempt(tried == 1));
            } catch (ConcurrencyException | AggregateStreamCreationException lost) {
                if (tried == TRIES) {
                    throw lost;
                }
            }
        }
    }

    /**
     * Silence and refusals are believed only when they do not come from memory, and once the log has confirmed that it is
     * read where it is written.
     */
    private Decided decide(CommandMessage<Object> message, Attempt attempt) {
        RuntimeException refusal = dispatch(message, attempt);
        Long position = attempt.stored();
        if (refusal == null && position != null) {
            return new Decided(log, position);
        }
        if (refusal instanceof OutcomeUnknown) {
            throw refusal;
        }
        if (attempt.hasRecalled()) {
            return decide(message, new Attempt(false));
        }
        if (refusal != null && isConflict(refusal)) {
            throw refusal;
        }
        long confirmed = confirmedHead.getAsLong();
        if (refusal != null) {
            throw refusal;
        }
        return new Decided(log, confirmed);
    }

    private @Nullable RuntimeException dispatch(CommandMessage<Object> message, Attempt attempt) {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        attempt.run(() -> commands.dispatch(message, (sent, result) -> failure.set(failureOf(result))));
        return failure.get();
    }

    private static @Nullable RuntimeException failureOf(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return null;
        }
        Throwable failure = result.exceptionResult();
        return failure instanceof RuntimeException plain ? plain : new IllegalStateException(failure);
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }

    private @Nullable Object rememberPosition(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Attempt attempt = Attempt.current();
        if (attempt != null) {
            unit.afterCommit(done -> attempt.stored(done.root().getResource(positionResource)));
        }
        return chain.proceed();
    }

    private static Map<String, String> circumstances(Actor actor) {
        Map<String, String> known = new HashMap<>();
        known.put(MetaDataKeys.AUTHORITY, actor.authority().value());
        known.put(MetaDataKeys.AGENT, actor.agent().value());
        if (actor.onBehalfOf() != null) {
            known.put(MetaDataKeys.FOR, actor.onBehalfOf().value());
        }
        String trace = MDC.get(MetaDataKeys.TRACEPARENT);
        if (trace != null) {
            known.put(MetaDataKeys.TRACEPARENT, trace);
        }
        return known;
    }
}
