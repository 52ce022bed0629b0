package org.parley.consultation;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.shared.ConsultationId;

/**
 * Who must be present for a debate to be opened, and for a decision (UNGA rule 67). An interface although one class implements it, because
 * it turns an arrow round: {@code voting}, which keeps the rules of procedure, implements it, and rounds, which may not look at voting, use it.
 */
public interface DebateQuorum {
  /**
   * Refuses where too few members are present.
   *
   * @param present ids or codes of the delegations present; empty to take all as present
   */
  void require(ConsultationId consultation, Optional<List<String>> present);

  /** How many must be present. @param members how many there are, at least 0 */
  Least least(ConsultationId consultation, long members);

  /** Whole numbers of members. @param debate to open the debate; empty where the rules ask for none, as {@code decide} */
  @Schema(name = "QuorumInNumbers")
  record Least(Optional<Long> debate, Optional<Long> decide) {}
}
