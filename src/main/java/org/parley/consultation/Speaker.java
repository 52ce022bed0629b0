package org.parley.consultation;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Role;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/**
 * Who said or tabled something, for whom and in what capacity, as it was then: a later change of name, role or delegation does not
 * change what has been said.
 *
 * @param delegation empty for staff
 */
public record Speaker(PersonId id, String name, Role role, Optional<DelegationView.Named> delegation) {
  /** Whether it was that person, in whatever capacity. */
  public boolean is(PersonId person) {
    return id.equals(person);
  }

  public Optional<DelegationId> delegationId() {
    return delegation.map(DelegationView.Named::id);
  }

  public Named named() {
    return new Named(id, name);
  }

  /** A person's id and name. */
  @Schema(name = "NamedPerson")
  public record Named(PersonId id, String name) {}
}
