package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProvenTest {
  private final Person person = new Person("p", "p@example.org", "P", Instant.EPOCH);

  @Test
  void aProofIsOfOnePasswordAndEndsWithIt() {
    person.set(new HashedPassword("first"));
    Proven proven = Proven.of(person);
    assertTrue(proven.holdsFor(person));
    person.set(new HashedPassword("second"));
    assertFalse(proven.holdsFor(person));
  }

  @Test
  void whereThereIsNoPasswordNothingIsProven() {
    assertThrows(WrongCredentials.class, () -> Proven.of(person));
  }
}
