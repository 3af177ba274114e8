package fr.encharge.gateway.session;

import fr.encharge.gateway.signin.IdTokens;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/** All of it, where the gateway is a client of an identity provider. The provider is not asked before somebody comes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(SignInSettings.PREFIX + ".client-id")
class BrowserSignIn {

    private final InstantSource clock = InstantSource.system();

    @Bean
    SignInSettings signInSettings(Environment environment) {
        return Binder.get(environment).bindOrCreate(SignInSettings.PREFIX, SignInSettings.class);
    }

    @Bean
    Cookies cookies(SignInSettings settings, JsonMapper json) {
        return Cookies.under(new Seal(settings.keys()), json);
    }

    @Bean
    TokenEndpoint tokenEndpoint(SignInSettings settings, HttpClient client, JsonMapper json) {
        return new TokenEndpoint(settings, client, json);
    }

    @Bean
    BrowserSession browserSession(Cookies cookies, TokenEndpoint endpoint) {
        return new BrowserSession(new Sessions(cookies.session(), endpoint::ofRefreshToken, clock));
    }

    @Bean
    RouterFunction<ServerResponse> signInPages(
            SignInSettings settings,
            Cookies cookies,
            TokenEndpoint endpoint,
            IdTokens idTokens,
            ReactiveJwtDecoder accessTokens) {
        SignInPages signIn = new SignInPages(settings, cookies, endpoint, idTokens, accessTokens, clock);
        SignOut signOut = new SignOut(settings, cookies, endpoint);
        return RouterFunctions.route()
                .GET(SignInPages.DEPART, signIn::depart)
                .GET(SignInPages.RETURN, signIn::comeBack)
                .POST(SignOut.PATH, signOut::answer)
                .build();
    }
}
