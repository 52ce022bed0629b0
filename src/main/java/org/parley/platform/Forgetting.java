package org.parley.platform;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Removes, every hour, answers that are no longer to be given again. */
@Startup
@Singleton
@DependsOn("Schema")
public class Forgetting {
  @Inject
  private KeptAnswers answers;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forget() {
    answers.forgetOld();
  }
}
