package fr.encharge.gateway.session;

import fr.encharge.gateway.route.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Open to whoever shows a token, also where nobody signs in with a browser. */
@Configuration(proxyBeanMethods = false)
class SessionRoute {

    @Bean
    RouterFunction<ServerResponse> sessionPage() {
        return RouterFunctions.route()
                .GET(OpenPaths.SESSION, SessionPage::answer)
                .build();
    }
}
