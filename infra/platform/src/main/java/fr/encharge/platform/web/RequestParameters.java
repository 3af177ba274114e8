package fr.encharge.platform.web;

import static java.util.Objects.requireNonNull;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.rule.RuleViolated;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What an endpoint may ask to know of a request: who, when, repeated how, having seen what. */
final class RequestParameters implements HandlerMethodArgumentResolver {

    private static final Map<Class<?>, Function<HttpServletRequest, Object>> KNOWN = Map.of(
            Actor.class, Actors::of,
            Arrival.class, request -> requireNonNull(request.getAttribute(ArrivalFilter.ATTRIBUTE)),
            Positions.class, request -> Positions.parse(request.getHeader(Positions.HEADER)),
            IdempotencyKey.class, RequestParameters::key,
            ExpectedVersion.class, RequestParameters::version);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return requireNonNull(KNOWN.get(parameter.getParameterType()))
                .apply(requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    private static IdempotencyKey key(HttpServletRequest request) {
        String header = request.getHeader(IdempotencyKey.HEADER);
        return new IdempotencyKey(header == null ? UUID.randomUUID().toString() : header);
    }

    private static ExpectedVersion version(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null) {
            throw new RuleViolated(WebRule.A_CHANGE_NAMES_THE_VERSION_IT_SAW);
        }
        return ExpectedVersion.parse(header);
    }
}
