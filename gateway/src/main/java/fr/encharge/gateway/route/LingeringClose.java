package fr.encharge.gateway.route;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Goes on reading for a moment after a request was answered before it had arrived, then hangs up. Whoever sends too much
 * gets to see why (closed at once, the connection would be reset under the answer, RFC 9112 §9.6), and cannot go on for ever.
 */
@Component
class LingeringClose implements NettyServerCustomizer {

    private final Duration linger;

    LingeringClose(BodySettings settings) {
        this.linger = settings.linger();
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> watch(channel));
    }

    private void watch(Channel channel) {
        channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, "encharge.lingeringClose", new Watching(linger));
    }

    private static final class Watching extends ChannelDuplexHandler {

        private final Duration linger;
        private boolean arriving;
        private @Nullable Future<?> hangUp;

        Watching(Duration linger) {
            this.linger = linger;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                arriving = true;
            }
            if (message instanceof LastHttpContent) {
                arriving = false;
                stay();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (arriving && message instanceof LastHttpContent && !isInterim(message)) {
                stay();
                hangUp = context.executor().schedule(() -> context.close(), linger.toMillis(), TimeUnit.MILLISECONDS);
            }
            context.write(message, promise);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stay();
            context.fireChannelInactive();
        }

        private void stay() {
            if (hangUp != null) {
                hangUp.cancel(false);
                hangUp = null;
            }
        }

        private static boolean isInterim(Object message) {
            return message instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
    }
}
