package fr.encharge.platform.view;

import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.rule.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an operator may do to views and automations, with the operator's secret; to anybody else there is nothing here. */
@RestController
@RequestMapping("/internal/views")
final class ViewsEndpoint {

    /**
     * How one view or automation is.
     *
     * @param stoppedAt the messages that cannot be applied: each may be skipped by this name
     * @param skipped the messages that were
     */
    record Condition(String name, long lag, int stopped, List<String> stoppedAt, List<String> skipped) {}

    private static final String OPERATOR = "Encharge-Operator";
    private static final int LONGEST_REASON = 500;

    private final Views views;
    private final Followers followers;
    private final Skips skips;
    private final Clock clock;
    private final String secret;

    ViewsEndpoint(Views views, Followers followers, Skips skips, Clock clock, String secret) {
        this.views = views;
        this.followers = followers;
        this.skips = skips;
        this.clock = clock;
        this.secret = secret;
    }

    @GetMapping
    List<Condition> conditions(@RequestHeader(name = OPERATOR, required = false) @Nullable String operator) {
        require(operator);
        return followers.byName().entrySet().stream()
                .map(entry -> condition(entry.getKey(), entry.getValue()))
                .toList();
    }

    @PostMapping("/{view}/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rebuild(
            @PathVariable String view, @RequestHeader(name = OPERATOR, required = false) @Nullable String operator) {
        require(operator);
        if (!views.names().contains(view)) {
            throw new NotFound();
        }
        views.store(view).rebuild();
    }

    @PostMapping("/{view}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(
            @PathVariable String view,
            @RequestParam String message,
            @RequestParam String reason,
            @RequestHeader(name = OPERATOR, required = false) @Nullable String operator) {
        require(operator);
        InvalidValue.unless(!reason.isBlank() && reason.length() <= LONGEST_REASON, "reason", "1 to 500 characters");
        List<Follower> concerned = followers.of(view);
        if (concerned.isEmpty()) {
            throw new NotFound();
        }
        skips.add(view, message, reason, clock.instant());
        concerned.forEach(Follower::retryNow);
    }

    private Condition condition(String name, List<Follower> list) {
        return new Condition(
                name,
                list.stream().mapToLong(Follower::lag).sum(),
                list.stream().mapToInt(Follower::stopped).sum(),
                list.stream().flatMap(each -> each.stoppedAt().stream()).toList(),
                skips.of(name).stream().map(ViewsEndpoint::message).toList());
    }

    private static String message(Document skip) {
        return skip.getString("message");
    }

    private void require(@Nullable String operator) {
        byte[] given = (operator == null ? "" : operator).getBytes(StandardCharsets.UTF_8);
        boolean equal = MessageDigest.isEqual(given, secret.getBytes(StandardCharsets.UTF_8));
        if (secret.isEmpty() || !equal) {
            throw new NotFound();
        }
    }
}
