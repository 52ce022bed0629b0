package org.parley.provision;

import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** The chair fixed in which order proposals on the same question are voted on. @param provisions ids, the first one first */
public record ProposalsOrdered(ConsultationId consultation, List<String> provisions, PersonId by) implements ConsultationEvent {
  /** What the journal keeps. */
  public record Data(List<String> provisions) {}

  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return new Data(provisions);
  }
}
