package fr.encharge.platform.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * The aggregate that a command is for: what its method with {@link TargetAggregateIdentifier} returns. Axon's own resolver
 * does the same, and looks through all methods and fields with each command.
 */
final class CommandTargets implements CommandTargetResolver {

    private final ClassValue<Method> methods = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return StreamSupport.stream(ReflectionUtils.methodsOf(command).spliterator(), false)
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .map(ReflectionUtils::ensureAccessible)
                    .orElseThrow(() -> new IllegalArgumentException(command + " does not say what it is for"));
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            Object target = methods.get(command.getPayloadType()).invoke(command.getPayload());
            return new VersionedAggregateIdentifier(target, null);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(command.getPayloadType() + " does not tell what it is for", e);
        }
    }
}
