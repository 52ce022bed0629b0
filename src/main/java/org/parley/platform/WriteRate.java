package org.parley.platform;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.parley.identity.CurrentCaller;
import org.parley.shared.PersonId;
import org.parley.shared.Rejection;

/**
 * How fast one person may change things: far above what anybody types or a delegation's program needs, and far below what would
 * keep the others waiting. What comes without sign-in is limited where it is dealt with.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class WriteRate implements ContainerRequestFilter {
  static final int AT_ONCE = 1_000;
  static final int PER_SECOND = 300;
  private static final int MOST_PEOPLE = 20_000;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Of those who wrote most recently; the rest is forgotten, so that memory stays bounded. */
  private final Map<PersonId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<PersonId, Bucket> eldest) {
      return size() > MOST_PEOPLE;
    }
  };

  @Inject
  private CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod())) {
      caller.get().person().ifPresent(this::take);
    }
  }

  /** @throws BadRequest 429 with Retry-After if the person writes too fast */
  void take(PersonId person) {
    long wait = bucket(person).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
    if (wait > 0) {
      throw BadRequest.retryAfter(Rejection.Kind.RATE, "too-fast", Math.max(1, TimeUnit.NANOSECONDS.toSeconds(wait)));
    }
  }

  private Bucket bucket(PersonId person) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(person, key -> Bucket.builder()
          .addLimit(Bandwidth.builder().capacity(AT_ONCE).refillGreedy(PER_SECOND, Duration.ofSeconds(1)).build()).build());
    }
  }
}
