package fr.encharge.gateway.signin;

import com.nimbusds.jose.jwk.JWKSet;
import fr.encharge.gateway.problem.GatewayProblem;
import fr.encharge.gateway.problem.Refused;
import fr.encharge.gateway.rate.RateLimit;
import fr.encharge.gateway.route.OpenPaths;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** Checks the token of whoever wants to reach a service; the service checks it again. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SignIn {

    @Bean
    SecurityWebFilterChain signInRules(ServerHttpSecurity http, ReactiveJwtDecoder tokens, RateLimit rate) {
        String[] signedIn = Arrays.stream(OpenPaths.values())
                .filter(OpenPaths::signedIn)
                .flatMap(paths -> paths.patterns().stream())
                .toArray(String[]::new);
        WebFilter pace = (exchange, chain) -> isProbe(exchange)
                ? chain.filter(exchange)
                : rate.count(exchange).then(chain.filter(exchange));
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(answers -> answers.authenticationEntryPoint((exchange, absent) -> refuse("Bearer")))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtDecoder(tokens))
                        .bearerTokenConverter(new ShownToken())
                        .authenticationFailureHandler((failed, why) -> answer(failed.getExchange(), why, rate)))
                .addFilterAfter(pace, SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(paths -> paths.pathMatchers(signedIn)
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .build();
    }

    @Bean
    IdentityKeys keys(IdentityProvider provider, HttpClient client) {
        return new IdentityKeys(keysOf(provider, client), System::nanoTime);
    }

    @Bean
    ReactiveJwtDecoder tokens(IdentityProvider provider, IdentityKeys keys) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(validator(provider));
        // without keys nobody can tell whether the token is good: that is no refusal
        ReactiveJwtDecoder checking = token -> decoder.decode(token)
                .onErrorMap(IllegalStateException.class, noKeys -> new JwtException("no keys to check with", noKeys));
        return new RememberedTokens(checking, Clock.systemUTC());
    }

    /** An observation of each filter of each request, which nobody reads, would cost more than the filters do. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static OAuth2TokenValidator<Jwt> validator(IdentityProvider provider) {
        JwtTimestampValidator inTime = new JwtTimestampValidator();
        inTime.setAllowEmptyExpiryClaim(false);
        JwtTypeValidator accessToken = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        accessToken.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                accessToken,
                inTime,
                new JwtIssuerValidator(provider.issuer()),
                new JwtAudienceValidator(provider.audience()),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()));
    }

    /** Health is cheap to answer, and a crowd of strangers must not make us look down. */
    private static boolean isProbe(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/actuator/health");
    }

    private static Mono<Void> answer(ServerWebExchange exchange, AuthenticationException why, RateLimit rate) {
        return why instanceof AuthenticationServiceException
                ? Mono.error(why)
                : rate.countAsStranger(exchange).then(refuse("Bearer error=\"invalid_token\""));
    }

    private static Mono<Void> refuse(String challenge) {
        return Mono.error(new Refused(GatewayProblem.NOT_SIGNED_IN, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge)));
    }

    private static Mono<JWKSet> keysOf(IdentityProvider provider, HttpClient client) {
        return client.get().uri(provider.jwkSetUri()).responseSingle(SignIn::parse);
    }

    private static Mono<JWKSet> parse(HttpClientResponse response, ByteBufMono body) {
        return body.asString().handle((text, sink) -> {
            try {
                sink.next(JWKSet.parse(text));
            } catch (ParseException unreadable) {
                sink.error(new IOException("no key set, but status " + response.status(), unreadable));
            }
        });
    }
}
