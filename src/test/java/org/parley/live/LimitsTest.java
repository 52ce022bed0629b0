package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.identity.Caller;
import org.parley.shared.PersonId;

class LimitsTest {
  private final Limits limits = new Limits(12, 3, 6);

  @Test
  void thePublicCannotTakeEveryPlace() {
    Caller member = new Caller(Optional.of(new PersonId("p")), "P", false, Optional.of("s"));
    assertEquals(12, limits.socketsFor(new Visitor(member, "192.0.2.1", "en")));
    assertEquals(9, limits.socketsFor(new Visitor(Caller.ANONYMOUS, "192.0.2.1", "en")));
  }
}
