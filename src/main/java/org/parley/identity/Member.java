package org.parley.identity;

import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/**
 * A person in a consultation, as far as deciding what may be done needs it.
 *
 * @param role the effective role: {@link Role#OBSERVER} for all of an observer delegation
 * @param delegation empty for staff and administrators
 * @param standing that of the delegation; empty for staff and administrators
 */
public record Member(PersonId person, String name, ConsultationId consultation, Role role, Optional<DelegationId> delegation,
    Optional<Standing> standing) {

  /** @throws NotPermitted if the person is in no delegation */
  public DelegationId requireDelegation(Action action) {
    return delegation.orElseThrow(() -> new NotPermitted(action));
  }
}
