package fr.encharge.gateway.session;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Ends a session here, gives its refresh token back, and says where the browser goes to sign out at the provider. */
final class SignOut {

    static final String PATH = "/logout";

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SignInSettings settings;
    private final Cookies cookies;
    private final TokenEndpoint endpoint;

    SignOut(SignInSettings settings, Cookies cookies, TokenEndpoint endpoint) {
        this.settings = settings;
        this.cookies = cookies;
        this.endpoint = endpoint;
    }

    Mono<ServerResponse> answer(ServerRequest request) {
        Session session = BrowserSession.of(request.exchange());
        if (session == null) {
            return answer("/");
        }
        BrowserSession.requireOwnPage(session, request.exchange().getRequest());
        return revoke(session).then(Mono.defer(() -> answer(next(request))));
    }

    /** Whoever wants to leave leaves, whether the provider answers or not. */
    private Mono<Void> revoke(Session session) {
        return Mono.justOrEmpty(session.refreshToken())
                .flatMap(endpoint::revoke)
                .timeout(PATIENCE)
                .onErrorResume(failed -> {
                    LOG.warn("A refresh token could not be given back: {}", failed.toString());
                    return Mono.empty();
                });
    }

    private Mono<ServerResponse> answer(String location) {
        return ServerResponse.ok()
                .cookie(cookies.session().none())
                .cookie(cookies.hint().none())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("location", location));
    }

    /** RP-Initiated Logout 1.0 §2. */
    private String next(ServerRequest request) {
        URI provider = settings.endSessionUri();
        if (provider == null) {
            return "/";
        }
        UriComponentsBuilder end = UriComponentsBuilder.fromUri(provider)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}");
        cookies.hint()
                .in(request.exchange().getRequest())
                .ifPresent(hint -> end.queryParam("id_token_hint", hint.idToken()));
        return end.encode()
                .build(settings.clientId(), settings.addressOf("/", request.uri()))
                .toString();
    }
}
