package fr.encharge.embedded.store;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Holds back a connection's reply until what it says is safe, without holding up the thread. When it cannot become so,
 * the connection is closed: the client does not know the outcome, which is the truth.
 */
final class HeldReplies extends ChannelOutboundHandlerAdapter {

    private @Nullable CompletableFuture<Boolean> until;

    private HeldReplies() {}

    /** The next reply waits. To be called by the channel's own thread. */
    static void holdNext(Channel channel, CompletableFuture<Boolean> safe) {
        HeldReplies replies = channel.pipeline().get(HeldReplies.class);
        if (replies == null) {
            replies = new HeldReplies();
            channel.pipeline().addLast(replies);
        }
        replies.until = safe;
    }

    @Override
    public void write(ChannelHandlerContext context, Object reply, ChannelPromise promise) {
        CompletableFuture<Boolean> held = until;
        until = null;
        if (held == null || held.getNow(false)) {
            context.write(reply, promise);
        } else {
            held.thenAccept(safe -> context.executor().execute(() -> release(safe, context, reply, promise)));
        }
    }

    private static void release(boolean safe, ChannelHandlerContext context, Object reply, ChannelPromise promise) {
        if (safe) {
            context.writeAndFlush(reply, promise);
        } else {
            context.close();
        }
    }
}
