package fr.encharge.embedded.store;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Holds back a connection's reply until its write is safe, without holding up the thread. When it cannot become so, the
 * connection is closed: the client does not know the outcome, which is the truth.
 */
final class HeldReplies extends ChannelOutboundHandlerAdapter {

    private final Durability durability;
    private long sequence;

    private HeldReplies(Durability durability) {
        this.durability = durability;
    }

    /** The next reply waits for a sync that covers the sequence. To be called by the channel's own thread. */
    static void holdNext(Channel channel, Durability durability, long sequence) {
        HeldReplies replies = channel.pipeline().get(HeldReplies.class);
        if (replies == null) {
            replies = new HeldReplies(durability);
            channel.pipeline().addLast(replies);
        }
        replies.sequence = sequence;
    }

    @Override
    public void write(ChannelHandlerContext context, Object reply, ChannelPromise promise) {
        long needed = sequence;
        sequence = 0;
        if (durability.covers(needed)) {
            context.write(reply, promise);
        } else {
            durability.whenCovered(
                    needed,
                    safe -> context.executor().execute(() -> {
                        if (safe) {
                            context.writeAndFlush(reply, promise);
                        } else {
                            context.close();
                        }
                    }));
        }
    }
}
