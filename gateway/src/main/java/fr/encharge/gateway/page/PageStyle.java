package fr.encharge.gateway.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What those pages look like. */
@Configuration(proxyBeanMethods = false)
class PageStyle {

    @Bean
    RouterFunction<ServerResponse> styleOfPages() {
        ClassPathResource sheet = new ClassPathResource("pages/page.css");
        return RouterFunctions.route()
                .GET(
                        HtmlPage.STYLE,
                        request -> ServerResponse.ok()
                                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                                .bodyValue(sheet))
                .build();
    }
}
