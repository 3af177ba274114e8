package fr.encharge.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class AllowancesTest {

    private static final Caller AGENT = new Caller.Agent("ville", "agent-1");

    private final AtomicLong clock = new AtomicLong();
    private final Allowances allowances =
            new Allowances(new RateSettings(20, 60, 10, 30, 5_000, 5_000, 10, 100), meter());

    @Test
    void aBurstIsAllowedAndThenItsPace() {
        assertThat(granted(AGENT, false, 100)).isEqualTo(60);
        assertThat(allowances.take(AGENT, false)).isEqualTo(Duration.ofMillis(50));

        clock.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(granted(AGENT, false, 100)).isEqualTo(20);
    }

    @Test
    void writesHaveASlowerPaceWithinIt() {
        assertThat(granted(AGENT, true, 50)).isEqualTo(30);
        assertThat(granted(AGENT, false, 50)).isEqualTo(10);

        clock.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(granted(AGENT, true, 15)).isEqualTo(10);
        assertThat(granted(AGENT, false, 50)).isEqualTo(5);
    }

    @Test
    void aBulkTokenHasARateOfItsOwnForReadsAndWrites() {
        Caller bulk = new Caller.Bulk("ville", "agent-1");

        assertThat(granted(bulk, true, 6_000)).isEqualTo(5_000);
        assertThat(granted(AGENT, false, 100)).isEqualTo(60);
    }

    @Test
    void namesakesInTwoAuthoritiesDoNotShare() {
        assertThat(granted(AGENT, false, 100)).isEqualTo(60);
        assertThat(granted(new Caller.Agent("village", "agent-1"), false, 100)).isEqualTo(60);
    }

    @Test
    void aCrowdOfStrangersDoesNotMakeAnAgentForgotten() {
        granted(AGENT, false, 100);
        IntStream.range(0, 10_000).forEach(i -> allowances.take(new Caller.Stranger("address-" + i), false));

        assertThat(allowances.take(AGENT, false)).isPositive();
    }

    @Test
    void memoryIsBounded() {
        IntStream.range(0, 10_000).forEach(i -> allowances.take(new Caller.Stranger("address-" + i), false));
        IntStream.range(0, 10_000).forEach(i -> allowances.take(new Caller.Agent("ville", "agent-" + i), false));

        assertThat(allowances.remembered()).isBetween(1L, 200L);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:10.0.0.1, 10.0.0.1, true",
    })
    void strangersAreCountedByNetwork(String one, String other, boolean together) {
        assertThat(Caller.of(new InetSocketAddress(one, 1)).equals(Caller.of(new InetSocketAddress(other, 2))))
                .isEqualTo(together);
    }

    @Test
    void bulkIsAWordOfTheScopeHoweverItIsWritten() {
        Caller bulk = new Caller.Bulk("ville", "agent-1");

        assertThat(Caller.of(token("openid bulk"))).isEqualTo(bulk);
        assertThat(Caller.of(token(List.of("openid", "bulk")))).isEqualTo(bulk);
        assertThat(Caller.of(token("openid bulky"))).isEqualTo(AGENT);
        assertThat(Caller.of(token(List.of("notbulk")))).isEqualTo(AGENT);
        assertThat(Caller.of(token(42))).isEqualTo(AGENT);
    }

    private long granted(Caller caller, boolean write, int times) {
        return IntStream.range(0, times)
                .filter(i -> allowances.take(caller, write).isZero())
                .count();
    }

    private static Jwt token(Object scope) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("agent-1")
                .claim("authority", "ville")
                .claim("scope", scope)
                .expiresAt(Instant.MAX)
                .build();
    }

    private TimeMeter meter() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
