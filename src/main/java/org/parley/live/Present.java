package org.parley.live;

import java.util.Optional;
import org.parley.identity.Role;
import org.parley.shared.PersonId;
import org.parley.shared.Topics;

/** A member who is connected. */
public record Present(PersonId id, String name, Optional<Topics.Delegation> delegation, Role role) {}
