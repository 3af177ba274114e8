package fr.encharge.gateway.route;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;

/**
 * Gives up on a service that is silent for too long, before or within its answer; not on the live stream.
 *
 * <p>The clock starts when the request has been sent: the gateway's own timeout per route would count a slow upload in.
 */
@Component
class ResponseTimeout implements HttpClientCustomizer {

    private final Duration limit;

    ResponseTimeout(@Value("${encharge.gateway.response-timeout:10s}") Duration limit) {
        this.limit = limit;
    }

    @Override
    public HttpClient customize(HttpClient client) {
        return client.doOnRequest((request, connection) -> limit(request));
    }

    private void limit(HttpClientRequest request) {
        if (!OpenPaths.LIVE.equals("/" + request.path())) {
            request.responseTimeout(limit);
        }
    }
}
