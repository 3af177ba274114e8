package fr.encharge.gateway.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Gives a body to the bare answers with which the HTTP server itself turns down what it cannot read (a broken request
 * line, too many headers, a bad length): no filter of the application ever sees those requests.
 */
@Component
class UnreadableRequests implements NettyServerCustomizer {

    private static final Set<HttpResponseStatus> BARE = Set.of(
            HttpResponseStatus.BAD_REQUEST,
            HttpResponseStatus.REQUEST_URI_TOO_LONG,
            HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);

    private final ProblemPages pages;

    UnreadableRequests(ProblemPages pages) {
        this.pages = pages;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> listenTo(channel));
    }

    private void listenTo(Channel channel) {
        channel.pipeline()
                .addBefore(NettyPipeline.HttpTrafficHandler, "encharge.unreadableRequests", new Explaining(pages));
    }

    private static final class Explaining extends ChannelDuplexHandler {

        private final ProblemPages pages;
        private @Nullable HttpRequest latest;

        Explaining(ProblemPages pages) {
            this.pages = pages;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                latest = request;
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            Object outgoing =
                    message instanceof FullHttpResponse response && isBare(response) ? explained(response) : message;
            context.write(outgoing, promise);
        }

        private static boolean isBare(FullHttpResponse response) {
            return BARE.contains(response.status())
                    && !response.content().isReadable()
                    && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
        }

        private FullHttpResponse explained(FullHttpResponse bare) {
            GatewayProblem problem = bare.status().equals(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
                    ? GatewayProblem.HEADERS_TOO_LARGE
                    : GatewayProblem.BAD_REQUEST;
            ProblemPages.Page page = pages.page(problem, language(), path());
            bare.release();
            FullHttpResponse answer = new DefaultFullHttpResponse(
                    bare.protocolVersion(),
                    HttpResponseStatus.valueOf(problem.status()),
                    Unpooled.wrappedBuffer(page.body()));
            SafeHeaders.ON_EVERY_ANSWER.forEach(answer.headers()::set);
            answer.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .set(HttpHeaderNames.CONTENT_LANGUAGE, page.language())
                    .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, page.body().length);
            return answer;
        }

        private @Nullable String language() {
            return latest == null ? null : latest.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
        }

        private String path() {
            String target = latest == null ? "/" : latest.uri();
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }
    }
}
