package org.parley.platform;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.parley.shared.Attempts;

/** Removes, every hour, answers that are no longer to be given again. */
@Startup
@Singleton
@DependsOn("Schema")
public class Forgetting {
  @Inject
  private KeptAnswers answers;
  private final Attempts attempts = new Attempts(Logger.getLogger(Forgetting.class.getName()));

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forget() {
    attempts.attempt("Answers kept long enough could not be removed", answers::forgetOld);
  }
}
