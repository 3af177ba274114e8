package fr.encharge.platform.web;

import fr.encharge.platform.event.MetaDataKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes when a request arrived, before anything else can take time, and the trace that it belongs to. */
final class ArrivalFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = Arrival.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Clock clock;

    ArrivalFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, new Arrival(clock.instant()));
        String trace = request.getHeader(MetaDataKeys.TRACEPARENT);
        if (trace != null && TRACEPARENT.matcher(trace).matches()) {
            MDC.put(MetaDataKeys.TRACEPARENT, trace);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(MetaDataKeys.TRACEPARENT);
        }
    }
}
