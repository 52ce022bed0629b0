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
  private Rounds rounds;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(0, LOOK_EVERY_MILLIS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    rounds.due().forEach(rounds::fallDue);
  }
}
