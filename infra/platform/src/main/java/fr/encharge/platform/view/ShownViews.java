package fr.encharge.platform.view;

import fr.encharge.platform.event.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a query wait until what it shows has reached what its client has already seen. */
final class ShownViews implements HandlerInterceptor {

    private final Views views;
    private final Map<Method, Optional<Shows>> known = new ConcurrentHashMap<>();

    ShownViews(Views views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Shows> shows = handler instanceof HandlerMethod method ? shows(method) : Optional.empty();
        if (shows.isPresent()) {
            Positions positions = Positions.parse(request.getHeader(Positions.HEADER));
            for (String view : shows.get().value()) {
                views.await(view, positions);
            }
        }
        return true;
    }

    /** Asked for at each request, and looked for once. */
    private Optional<Shows> shows(HandlerMethod method) {
        return known.computeIfAbsent(method.getMethod(), any -> Optional.ofNullable(found(method)));
    }

    private static @Nullable Shows found(HandlerMethod method) {
        Shows onMethod = method.getMethodAnnotation(Shows.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Shows.class);
    }
}
