package fr.encharge.gateway.session;

import fr.encharge.gateway.page.HtmlPage;
import fr.encharge.gateway.signin.IdTokens;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** To the identity provider and back: the authorization code flow with PKCE of a client that has a secret. */
final class SignInPages {

    static final String DEPART = "/login";
    static final String RETURN = "/login/oauth2/code/gateway";

    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final SignInSettings settings;
    private final Cookies cookies;
    private final TokenEndpoint endpoint;
    private final IdTokens idTokens;
    private final ReactiveJwtDecoder accessTokens;
    private final InstantSource clock;

    SignInPages(
            SignInSettings settings,
            Cookies cookies,
            TokenEndpoint endpoint,
            IdTokens idTokens,
            ReactiveJwtDecoder accessTokens,
            InstantSource clock) {
        this.settings = settings;
        this.cookies = cookies;
        this.endpoint = endpoint;
        this.idTokens = idTokens;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    Mono<ServerResponse> depart(ServerRequest request) {
        Departure departure = Departure.to(request.queryParam("to").orElse(null));
        return to(authorization(departure, request))
                .cookie(cookies.departure().with(departure, PATIENCE))
                .build();
    }

    Mono<ServerResponse> comeBack(ServerRequest request) {
        Optional<Departure> departure = cookies.departure()
                .in(request.exchange().getRequest())
                .filter(left -> Unguessable.isSame(
                        left.state(), request.queryParam("state").orElse(null)));
        Optional<String> code = request.queryParam("code");
        return departure.isEmpty() || code.isEmpty()
                ? unfinished(request, "no code, or not for this browser")
                : signIn(departure.get(), code.get(), request)
                        .onErrorResume(
                                error -> error instanceof UnfinishedSignIn || error instanceof BadJwtException,
                                refused -> unfinished(request, String.valueOf(refused.getMessage())));
    }

    private Mono<ServerResponse> signIn(Departure departure, String code, ServerRequest request) {
        return endpoint.ofCode(code, departure.verifier(), settings.addressOf(RETURN, request.uri()))
                .flatMap(tokens -> checked(tokens, departure))
                .flatMap(tokens -> begin(tokens, departure));
    }

    /** The access token is checked too: with one that no service takes, signing in would go round in circles. */
    private Mono<Tokens> checked(Tokens tokens, Departure departure) {
        String idToken = tokens.idToken() == null ? "" : tokens.idToken();
        return idTokens.answering(idToken, settings.clientId(), departure.nonce())
                .switchIfEmpty(Mono.error(() -> new UnfinishedSignIn("the ID token is no answer to our question")))
                .then(accessTokens.decode(tokens.accessToken()))
                .thenReturn(tokens);
    }

    private Mono<ServerResponse> begin(Tokens tokens, Departure departure) {
        Session session = Session.begun(tokens, clock.instant(), settings.lasting());
        Hint hint = new Hint(String.valueOf(tokens.idToken()));
        return to(URI.create(departure.target()))
                .cookie(cookies.session().with(session, settings.lasting()))
                .cookie(cookies.hint().with(hint, settings.lasting()))
                .cookie(cookies.departure().none())
                .build();
    }

    /** A second tab may come back when the first has signed its browser in. */
    private Mono<ServerResponse> unfinished(ServerRequest request, String reason) {
        if (BrowserSession.isIn(request.exchange())) {
            return to(URI.create("/")).build();
        }
        LOG.warn("A sign-in was not finished: {}", reason);
        Locale language = HtmlPage.language(request);
        return language.equals(Locale.ENGLISH)
                ? new HtmlPage(
                                language,
                                "You are not signed in",
                                "<p>The identity provider sent you back, but signing in was not finished. That happens "
                                        + "when it takes very long, or when cookies are refused.</p>"
                                        + "<p><a href=\"/login\">Try again</a></p>")
                        .answer(400)
                : new HtmlPage(
                                language,
                                "Vous n’êtes pas connecté",
                                "<p>Le service de connexion vous a renvoyé ici, mais la connexion n’a pas abouti. Cela "
                                        + "arrive lorsqu’elle prend très longtemps, ou que les cookies sont refusés.</p>"
                                        + "<p><a href=\"/login\">Réessayer</a></p>")
                        .answer(400);
    }

    private URI authorization(Departure departure, ServerRequest request) {
        return UriComponentsBuilder.fromUri(settings.authorizationUri())
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("scope", "{scope}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("state", departure.state())
                .queryParam("nonce", departure.nonce())
                .queryParam("code_challenge", Unguessable.challenge(departure.verifier()))
                .queryParam("code_challenge_method", "S256")
                .encode()
                .build(settings.clientId(), settings.scope(), settings.addressOf(RETURN, request.uri()));
    }

    private static ServerResponse.BodyBuilder to(URI address) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
