package org.parley.identity;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/**
 * Somebody's part in a consultation as others see it.
 *
 * @param delegation empty for staff
 * @param invitation while it is open, for those who may invite
 * @param joined false until the invitation is accepted
 */
@Schema(name = "MemberView")
public record MemberView(String id, Who person, Role role, Optional<DelegationId> delegation, Optional<Link> invitation, boolean joined) {
  /** Where it stands in a list by name, for reading on from there. */
  public String place() {
    return person.name() + "\n" + id;
  }

  /** @param email left out for readers who only need to know who it is */
  public record Who(PersonId id, String name, Optional<String> email) {}

  /**
   * An open invitation.
   *
   * @param link in the answer to the invitation alone: afterwards the server knows no more than a digest of it
   */
  public record Link(Optional<String> link, Instant expires) {}
}
