package org.parley.consultation;

import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;

/**
 * Who must be present for a debate to be opened (UNGA rule 67). An interface although one class implements it, because it turns an arrow
 * round: {@code voting}, which keeps the rules of procedure, implements it, and rounds, which may not look at voting, use it.
 */
public interface DebateQuorum {
  /**
   * Refuses where too few members are present.
   *
   * @param present ids or codes of the delegations present; empty to take all as present
   */
  void require(ConsultationId consultation, Optional<List<String>> present);
}
