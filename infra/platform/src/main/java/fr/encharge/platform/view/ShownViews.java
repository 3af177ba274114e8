package fr.encharge.platform.view;

import fr.encharge.platform.event.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a query wait until what it shows has reached what its client has already seen. */
final class ShownViews implements HandlerInterceptor {

    private final Views views;

    ShownViews(Views views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Shows shows = handler instanceof HandlerMethod method ? shows(method) : null;
        if (shows != null) {
            Positions positions = Positions.parse(request.getHeader(Positions.HEADER));
            for (String view : shows.value()) {
                views.await(view, positions);
            }
        }
        return true;
    }

    private static @Nullable Shows shows(HandlerMethod method) {
        Shows onMethod = method.getMethodAnnotation(Shows.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Shows.class);
    }
}
