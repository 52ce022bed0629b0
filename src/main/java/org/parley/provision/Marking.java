package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Marks the amendments to one provision in a transaction of its own. */
@ApplicationScoped
class Marking {
  private AmendmentRepository amendments;
  private ProvisionRepository provisions;
  private Folding folding;

  Marking() {}

  @Inject
  Marking(AmendmentRepository amendments, ProvisionRepository provisions, Folding folding) {
    this.amendments = amendments;
    this.provisions = provisions;
    this.folding = folding;
  }

  /** Ids of the provisions whose amendments are to be marked. */
  List<String> unmarked() {
    return amendments.unmarked();
  }

  @Transactional
  void mark(String provision) {
    provisions.lock(provision).ifPresent(folding::mark);
  }
}
