package fr.encharge.standalone.client;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform will not do this, however often it is asked; the message is its reason. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int status;

    public Refused(int status, String reason) {
        super(reason);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** What a problem (RFC 9457) says of itself: detail or title, and the name of the rule. */
    static Refused of(int status, String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String detail = problem.path("detail").asString("");
            String said = detail.isEmpty() ? problem.path("title").asString("") : detail;
            String type = problem.path("type").asString("");
            if (!type.isEmpty()) {
                return new Refused(status, (said.isEmpty() ? "" : said + " ") + "(" + status + " " + type + ")");
            }
        } catch (JacksonException e) {
            // not a problem of ours: the status says what there is to say
        }
        return new Refused(status, "status " + status);
    }
}
