package org.parley.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts wrong passwords, by account and by address, and refuses further attempts. Only failures count: a hundred delegations
 * behind one address sign in at once.
 */
@ApplicationScoped
class FailedAttempts {
  private static final int MOST_BY_ACCOUNT = 10;
  private static final int MOST_BY_ADDRESS = 100;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_KEYS = 10_000;

  private final Map<String, Bucket> byAccount = latest();
  private final Map<String, Bucket> byAddress = latest();
  private Clock clock;

  FailedAttempts() {}

  @Inject
  FailedAttempts(Clock clock) {
    this.clock = clock;
  }

  /** Of what was looked at most recently; the rest is forgotten, so that memory stays bounded. */
  private static Map<String, Bucket> latest() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
        return size() > MOST_KEYS;
      }
    };
  }

  /** @throws TooManyAttempts if there were too many failures lately */
  synchronized void require(String account, String address) {
    require(byAccount.get(account));
    require(byAddress.get(network(address)));
  }

  private static void require(Bucket bucket) {
    if (bucket != null && bucket.getAvailableTokens() == 0) {
      long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
      throw new TooManyAttempts(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos) + 1));
    }
  }

  synchronized void add(String account, String address) {
    byAccount.computeIfAbsent(account, key -> bucket(MOST_BY_ACCOUNT)).tryConsume(1);
    byAddress.computeIfAbsent(network(address), key -> bucket(MOST_BY_ADDRESS)).tryConsume(1);
  }

  private Bucket bucket(int most) {
    return Bucket.builder().addLimit(Bandwidth.builder().capacity(most).refillIntervally(most, WINDOW).build())
        .withCustomTimePrecision(new Ticks(clock)).build();
  }

  /** An IPv6 customer has 2^64 addresses of one network; they count as one. An IPv4 address may come written as one of IPv6. */
  private static String network(String address) {
    if (!address.contains(":") || address.contains(".")) {
      return address.substring(address.lastIndexOf(':') + 1);
    }
    String[] groups = address.split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < Math.min(4, groups.length) && !(i > 0 && groups[i].isEmpty()); i++) {
      network.append(groups[i]).append(':');
    }
    return network.toString();
  }

  private record Ticks(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
