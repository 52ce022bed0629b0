package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * The chair ruled that an amendment is out of order: it is not put to the vote.
 *
 * @param by empty where a ruling on another covers what stands of it after votes on its parts
 */
public record AmendmentRuledOut(ConsultationId consultation, AmendmentView amendment, Optional<PersonId> by) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return by;
  }

  @Override
  public Object data() {
    return amendment;
  }
}
