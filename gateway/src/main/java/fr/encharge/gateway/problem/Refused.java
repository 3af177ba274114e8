package fr.encharge.gateway.problem;

import java.util.Map;

/** Ends a request with a problem. It carries no stack trace: a refusal is an answer, not a failure. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GatewayProblem problem;
    private final transient Map<String, String> headers;

    public Refused(GatewayProblem problem, Map<String, String> headers) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public Refused(GatewayProblem problem) {
        this(problem, Map.of());
    }

    public GatewayProblem problem() {
        return problem;
    }

    /** Headers that go with this answer, by name. */
    Map<String, String> headers() {
        return headers;
    }
}
