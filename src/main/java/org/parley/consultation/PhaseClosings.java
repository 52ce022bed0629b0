package org.parley.consultation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.parley.shared.Attempts;

/**
 * Wakes up what falls due. The instant stored with the round is the truth, the timer only looks; the row's lock makes it happen
 * once, also at start after having been down, and on several nodes.
 */
@Startup
@Singleton
@DependsOn("Schema")
public class PhaseClosings {
  private static final long LOOK_EVERY_MILLIS = 1_000;

  @Resource
  private TimerService timers;
  @Inject
  Rounds rounds;
  private final Attempts attempts = new Attempts(Logger.getLogger(PhaseClosings.class.getName()));

  @PostConstruct
  void start() {
    timers.createIntervalTimer(0, LOOK_EVERY_MILLIS, new TimerConfig(null, false));
  }

  /** One that fails must not hold up the others. No exception gets out: after one Liberty would look again in five minutes only. */
  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    attempts.attempt("Rounds that are due could not be looked for", () -> rounds.due().forEach(round ->
        attempts.attempt("The phase of round " + round + " is over but the next could not be opened", () -> rounds.fallDue(round))));
  }
}
