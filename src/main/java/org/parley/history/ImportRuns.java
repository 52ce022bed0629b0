package org.parley.history;

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
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.shared.Attempts;
import org.parley.shared.Ids;

/**
 * Carries out imports that wait, one at a time on each node. What is kept with the import is the truth, the timer only looks, also at
 * start after having been down: an import whose node died is taken up again by whichever node looks next.
 */
@Startup
@Singleton
@DependsOn("Schema")
public class ImportRuns {
  private static final Logger LOG = Logger.getLogger(ImportRuns.class.getName());
  private static final long LOOK_EVERY_MILLIS = 1_000;
  private static final int BALLOTS_AT_ONCE = 5_000;

  @Resource
  private TimerService timers;
  @Inject
  Importing importing;
  private final Attempts attempts = new Attempts(LOG);

  @PostConstruct
  void start() {
    timers.createIntervalTimer(LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, new TimerConfig(null, false));
  }

  /** One that fails must not hold up the others. No exception gets out: after one Liberty would look again in five minutes only. */
  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    attempts.attempt("Imports that wait could not be looked for", () -> importing.waiting().forEach(this::attempt));
  }

  /** After a failure it is left held: somebody takes it up again when that time has passed. */
  private void attempt(String id) {
    try {
      importing.takeUp(id).ifPresent(this::run);
    } catch (Superseded elsewhere) {
      LOG.log(Level.INFO, () -> "Import " + id + " goes on on another node");
    } catch (RuntimeException failed) {
      LOG.log(Level.SEVERE, failed, () -> "Import " + id + " was cut off");
    }
  }

  private void run(Importing.Hold hold) {
    if (hold.hopeless()) {
      String reference = Ids.next();
      LOG.severe(() -> "Import " + hold.id() + " was cut off again and again; given up under " + reference);
      refuse(hold, List.of(Complaint.of("failure", Map.of("reference", reference))));
      return;
    }
    Complaints complaints = new Complaints();
    Batch batch = Batch.read(file(hold, Batch.ROLL_CALLS), file(hold, Batch.BALLOTS), complaints);
    if (complaints.none()) {
      batch.compareWithKnown(importing.externalIds(hold.consultation()), Importing.MOST_IN_ALL);
    }
    if (complaints.none()) {
      keep(hold, batch);
    } else {
      refuse(hold, complaints.all());
    }
  }

  private InputStream file(Importing.Hold hold, String name) {
    return new Pieces(place -> importing.piece(hold.id(), name, place));
  }

  private void keep(Importing.Hold hold, Batch batch) {
    List<String> members = importing.begin(hold, batch);
    int from = hold.done();
    while (from < batch.rollCalls().size()) {
      int to = from;
      for (int ballots = 0; to < batch.rollCalls().size() && ballots < BALLOTS_AT_ONCE; to++) {
        ballots += 1 + batch.sheet(to).size();
      }
      importing.keep(hold, batch, from, to, members);
      from = to;
    }
    importing.complete(hold);
  }

  private void refuse(Importing.Hold hold, List<Complaint> complaints) {
    boolean more;
    do {
      more = importing.discard(hold);
    } while (more);
    importing.refuse(hold, complaints);
  }
}
