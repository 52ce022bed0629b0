package org.parley.provision;

import java.util.List;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/**
 * The chair fixed in which order the amendments to a provision are voted on.
 *
 * @param order those that wait for their vote, the first one first, each with what its adoption excludes
 */
public record AmendmentsOrdered(ConsultationId consultation, String provision, List<OrderOfVoting.Placed> order, PersonId by) implements PersonsAct {
  /** What the journal keeps. */
  public record Data(String provision, List<OrderOfVoting.Placed> order) {}

  @Override
  public Object data() {
    return new Data(provision, order);
  }
}
