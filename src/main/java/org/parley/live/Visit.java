package org.parley.live;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The visitor of the handshake at hand, from the door, where HTTP can refuse, to the socket, where it no longer can. */
@RequestScoped
class Visit {
  private Optional<Visitor> admitted = Optional.empty();

  void admit(Visitor visitor) {
    admitted = Optional.of(visitor);
  }

  /** Empty if nobody was admitted. */
  Optional<Visitor> admitted() {
    return admitted;
  }
}
