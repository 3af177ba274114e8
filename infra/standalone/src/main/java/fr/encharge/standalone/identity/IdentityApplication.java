package fr.encharge.standalone.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An OpenID provider of our own: a login form, one client (the gateway), tokens that carry what the platform asks of
 * any provider. It imports its few auto-configurations by name, since it shares its classpath with every service.
 */
@SpringBootConfiguration
@Import(LoginPage.class)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
public class IdentityApplication {

    /**
     * Whoever signs in without having been sent here, or after a restart, goes on at the gateway, which sends him here once
     * more. One who is not known any more has nothing to sign out of.
     */
    @Bean
    SecurityFilterChain everything(HttpSecurity http, @Value("${encharge.identity.gateway}") List<String> gateways) {
        String home = gateways.get(0) + "/";
        String policy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + String.join(" ", gateways);
        return http.oauth2AuthorizationServer(server -> server.oidc(oidc -> oidc.logoutEndpoint(logout ->
                        logout.errorResponseHandler((request, response, unknown) -> response.sendRedirect(home)))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(LoginPage.PATH, LoginPage.STYLE)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(LoginPage.PATH).defaultSuccessUrl(home))
                .exceptionHandling(answers ->
                        answers.accessDeniedHandler((request, response, denied) -> response.sendRedirect(home)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy)))
                .build();
    }

    @Bean
    OAuth2AuthorizationService signIns(
            @Value("${encharge.identity.directory}") Path directory, RegisteredClientRepository clients) {
        return new SignIns(new KeptSignIns(directory), requireNonNull(clients.findByClientId(GatewayClient.ID)));
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${encharge.security.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RegisteredClientRepository clients(
            @Value("${encharge.identity.gateway}") List<String> gateways,
            @Value("${encharge.identity.client-secret}") String secret,
            PasswordEncoder passwords) {
        return new GatewayClient(gateways, String.valueOf(passwords.encode(secret)));
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** The provider's own pages about who is signed in take its own tokens. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder();
    }

    /** The name of who has signed in is the agent id: it becomes the subject of the tokens. */
    @Bean
    UserDetailsService users(Accounts accounts) {
        return login -> accounts.withLogin(login)
                .map(account -> User.withUsername(account.agentId())
                        .password(account.password())
                        .disabled(account.password().isEmpty())
                        .roles(account.roles().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
        return context -> accounts.withAgentId(context.getPrincipal().getName()).ifPresent(account -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .audience(List.of(AccessTokens.AUDIENCE))
                        .claim(AccessTokens.AUTHORITY, account.authority())
                        .claim(AccessTokens.ROLES, account.roles());
            }
        });
    }
}
