package org.parley.live;

import java.util.Optional;
import java.util.Set;
import org.parley.shared.Audience;
import org.parley.shared.PersonId;

/**
 * What somebody is in a consultation at one moment, as far as news go.
 *
 * @param person empty for who is not signed in
 * @param audiences those whose events they see
 * @param present how they are shown to members; empty for the public
 */
public record Part(Optional<PersonId> person, Set<Audience> audiences, Optional<Present> present) {
  boolean sees(Audience audience) {
    return audiences.contains(audience);
  }

  boolean isMember() {
    return audiences.contains(Audience.MEMBERS);
  }

  /** Whether the JSON of a change names the person or their delegation: then the part may be another one now. */
  boolean isNamedIn(String change) {
    return person.filter(id -> change.contains(id.value())).isPresent()
        || present.flatMap(Present::delegation).filter(delegation -> change.contains(delegation.id().value())).isPresent();
  }
}
