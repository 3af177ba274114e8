package fr.encharge.gateway.site;

import fr.encharge.gateway.session.BrowserSession;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Serves the web application to everybody: there is nothing of anybody's in its files. They are not counted as requests
 * either, since a whole town may come through one address at eight in the morning.
 *
 * <p>Who goes to a page without a session is sent to sign in first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class Site implements WebFilter {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String INDEX = "/index.html";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final SiteFiles files;
    private final boolean signsIn;

    Site(SiteFiles files, ObjectProvider<BrowserSession> sessions) {
        this.files = files;
        this.signsIn = sessions.getIfAvailable() != null;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!READS.contains(request.getMethod())) {
            return chain.filter(exchange);
        }
        SiteFile file = files.at(request.getPath().value());
        if (file != null) {
            return answer(exchange, file);
        }
        SiteFile index = files.at(INDEX);
        return index != null && Pages.isFor(request) ? page(exchange, index) : chain.filter(exchange);
    }

    private Mono<Void> page(ServerWebExchange exchange, SiteFile index) {
        boolean stranger = signsIn && !BrowserSession.isIn(exchange);
        return stranger && Pages.isNavigation(exchange.getRequest()) ? signIn(exchange) : answer(exchange, index);
    }

    private static Mono<Void> signIn(ServerWebExchange exchange) {
        URI wanted = exchange.getRequest().getURI();
        String target = wanted.getRawPath() + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery());
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().setLocation(URI.create("/login?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8)));
        return response.setComplete();
    }

    private static Mono<Void> answer(ServerWebExchange exchange, SiteFile file) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setETag(file.etag());
        headers.setCacheControl(file.lasting() ? FOR_EVER : "no-cache");
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (exchange.getRequest().getHeaders().getIfNoneMatch().contains(file.etag())) {
            exchange.getResponse().setStatusCode(HttpStatus.NOT_MODIFIED);
            return exchange.getResponse().setComplete();
        }
        headers.setContentType(file.type());
        byte[] content = encoded(exchange, file);
        headers.setContentLength(content.length);
        return exchange.getResponse()
                .writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(content)));
    }

    private static byte[] encoded(ServerWebExchange exchange, SiteFile file) {
        String accepted = String.join(",", exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING));
        HttpHeaders headers = exchange.getResponse().getHeaders();
        byte[] brotli = file.brotli();
        if (brotli != null && accepted.contains("br")) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "br");
            return brotli;
        }
        byte[] gzip = file.gzip();
        if (gzip != null && accepted.contains("gzip")) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            return gzip;
        }
        return file.content();
    }
}
