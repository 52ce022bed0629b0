package org.parley.provision;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.parley.shared.Attempts;

/**
 * At start, marks whose adopted words amendments change that were tabled before that was kept: a migration cannot compare texts. One that
 * fails is marked with the next version of its provision, as every other.
 */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
public class UnmarkedAmendments {
  private static final Logger LOG = Logger.getLogger(UnmarkedAmendments.class.getName());

  @Inject
  Marking marking;
  private final Attempts attempts = new Attempts(LOG);

  @PostConstruct
  public void mark() {
    attempts.attempt("Amendments that are not marked could not be looked for", () -> marking.unmarked().forEach(this::mark));
  }

  private void mark(String provision) {
    attempts.attempt("The amendments to provision " + provision + " could not be marked", () -> marking.mark(provision));
  }
}
