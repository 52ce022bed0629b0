package org.parley.voting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.shared.Committed;
import org.parley.shared.Unknown;

/**
 * Destroys the key of a ballot of which only totals are kept once its close has been committed, never before. A server that dies in between, or cannot
 * delete the file, does it when it looks again: at start and every hour.
 */
@Startup
@Singleton
@DependsOn("Schema")
public class KeyDestruction {
  private static final Logger LOG = Logger.getLogger(KeyDestruction.class.getName());
  private static final long LOOK_EVERY_MILLIS = Duration.ofHours(1).toMillis();

  @Resource
  private TimerService timers;
  @Inject
  BallotKeys keys;
  @Inject
  Voting voting;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(0, LOOK_EVERY_MILLIS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    keys.ballots().forEach(ballot -> {
      try {
        voting.destroyKeyUnlessOpen(ballot);
      } catch (Unknown other) {
        LOG.warning(() -> "There is a key for ballot " + ballot + ", which this database does not know. Does another installation use the folder?");
      } catch (RuntimeException failed) {
        LOG.log(Level.SEVERE, "The key of ballot " + ballot + " should be destroyed but could not be", failed);
      }
    });
  }

  /** The commit of a close is what ends a key. */
  @ApplicationScoped
  static class AfterClose {
    private BallotKeys keys;

    AfterClose() {}

    @Inject
    AfterClose(BallotKeys keys) {
      this.keys = keys;
    }

    /** Before whoever else listens: what they do, and may fail in, comes after it. */
    void closed(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Committed committed) {
      committed.events().forEach(event -> {
        if (event instanceof BallotClosed closed) {
          destroy(closed.ballot().id());
        }
      });
    }

    private void destroy(String ballot) {
      try {
        keys.destroy(ballot);
      } catch (RuntimeException later) {
        LOG.log(Level.SEVERE, "The key of ballot " + ballot + " could not be destroyed; it is tried again within the hour", later);
      }
    }
  }
}
