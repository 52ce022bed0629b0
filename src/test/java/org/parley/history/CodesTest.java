package org.parley.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Short names of members: the source's code, or one made of the name. */
class CodesTest {
  private final Codes codes = new Codes();

  private String made(String name) {
    return codes.of(new MemberName(Optional.empty(), name));
  }

  @Test
  void theCodeOfTheSourceStands() {
    assertEquals("AR", codes.of(new MemberName(Optional.of("AR"), "Argentina")));
    assertEquals("AR", codes.of(new MemberName(Optional.of("AR"), "Argentine Republic")), "one member under two names");
  }

  @Test
  void aNameWithoutCodeMakesOneThatFitsAnAddress() {
    assertEquals("SARRENDIA", made("Sarrendia"));
    assertEquals("COTE-DES-ILES", made("Côte-des-Îles"));
    assertEquals("VERY-LONG-NAME-OF-A", made("Very Long Name of a Country That Was"));
  }

  @Test
  void noTwoMembersShareAMadeCodeAndNoneLooksLikeACountry() {
    assertEquals("SARRENDIA", made("Sarrendia"));
    assertEquals("SARRENDIA-2", made("Sarrendia!"));
    assertEquals("VERY-LONG-NAME-OF-A", made("Very Long Name of a Country"));
    assertEquals("VERY-LONG-NAME-OF-2", made("Very Long Name of a Kingdom"));
    assertEquals("MEMBER", made("Uk"));
    assertEquals("MEMBER-2", made("Страна"));
  }
}
