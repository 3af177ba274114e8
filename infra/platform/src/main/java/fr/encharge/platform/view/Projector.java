package fr.encharge.platform.view;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Supplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Calls the handler of an event with what it asks for. One thread at a time uses it. */
final class Projector {

    private final AnnotationEventHandlerAdapter handlers;
    private @Nullable Changes changes;
    private @Nullable Fact fact;

    Projector(Object handler) {
        ParameterResolverFactory usual = ClasspathParameterResolverFactory.forClass(handler.getClass());
        this.handlers = new AnnotationEventHandlerAdapter(
                handler, MultiParameterResolverFactory.ordered(usual, this::resolver));
    }

    boolean handles(EventMessage<?> event) {
        return handlers.canHandle(event);
    }

    /** What the event changes; nothing when no handler takes it. */
    Changes project(EventMessage<?> event, Fact itsFact) throws Exception {
        Changes itsChanges = new Changes();
        changes = itsChanges;
        fact = itsFact;
        handlers.handle(event);
        return itsChanges;
    }

    private @Nullable ParameterResolver<?> resolver(Executable method, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Changes.class) {
            return new Current<>(() -> requireNonNull(changes));
        }
        return type == Fact.class ? new Current<>(() -> requireNonNull(fact)) : null;
    }

    private record Current<T>(Supplier<T> value) implements ParameterResolver<T> {

        @Override
        public T resolveParameterValue(Message<?> message) {
            return value.get();
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
