package org.parley.voting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Wakes up ballots that should have closed. The instant stored with the ballot is the truth, the timer only looks, also at start
 * after having been down; the row's lock makes it happen once, also on several nodes.
 */
@Startup
@Singleton
@DependsOn("Schema")
public class BallotClosings {
  private static final Logger LOG = Logger.getLogger(BallotClosings.class.getName());
  private static final long LOOK_EVERY_MILLIS = 1_000;

  @Resource
  private TimerService timers;
  @Inject
  private Voting voting;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(0, LOOK_EVERY_MILLIS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    voting.due().forEach(this::close);
  }

  /** One that fails must not hold up the others; it is tried again at the next look. */
  private void close(String ballot) {
    try {
      voting.closeDue(ballot);
    } catch (EJBException failed) {
      LOG.log(Level.SEVERE, failed, () -> "Ballot " + ballot + " is due but could not be closed");
    }
  }
}
