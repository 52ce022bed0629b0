package org.parley.provision;

import java.util.List;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** The chair fixed in which order proposals on the same question are voted on. @param provisions ids of drafts, the first one first */
public record ProposalsOrdered(ConsultationId consultation, List<String> provisions, PersonId by) implements PersonsAct {
  /** What the journal keeps. */
  public record Data(List<String> provisions) {}

  @Override
  public Object data() {
    return new Data(provisions);
  }
}
