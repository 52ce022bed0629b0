package org.parley.voting;

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
 * Wakes up ballots that should have closed. The instant stored with the ballot is the truth, the timer only looks, also at start
 * after having been down; the row's lock makes it happen once, also on several nodes.
 */
@Startup
@Singleton
@DependsOn("Schema")
public class BallotClosings {
  private static final long LOOK_EVERY_MILLIS = 1_000;

  @Resource
  private TimerService timers;
  @Inject
  Voting voting;
  private final Attempts attempts = new Attempts(Logger.getLogger(BallotClosings.class.getName()));

  @PostConstruct
  void start() {
    timers.createIntervalTimer(0, LOOK_EVERY_MILLIS, new TimerConfig(null, false));
  }

  /** One that fails must not hold up the others. No exception gets out: after one Liberty would look again in five minutes only. */
  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    attempts.attempt("Ballots that are due could not be looked for", () -> voting.due().forEach(ballot ->
        attempts.attempt("Ballot " + ballot + " is due but could not be closed", () -> voting.closeDue(ballot))));
  }
}
