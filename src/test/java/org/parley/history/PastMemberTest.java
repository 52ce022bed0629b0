package org.parley.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/** How members are named that exist, that have another name today, and that no longer exist. */
class PastMemberTest {
  private static MemberView view(String code, String country, String name) {
    return new PastMember("id", new ConsultationId("c"), code, new MemberName(Optional.ofNullable(country), name), "en").view();
  }

  @Test
  void aCountryIsNamedInEveryLanguage() {
    MemberView argentina = view("AR", "AR", "Argentina");
    assertEquals("Аргентина", argentina.name().in("ru").orElseThrow());
    assertEquals("阿根廷", argentina.name().in("zh").orElseThrow());
    assertEquals(Optional.empty(), argentina.nameThen());
  }

  @Test
  void aNameThatHasChangedSinceStandsBeside() {
    MemberView renamed = view("LK", "LK", "Ceylon");
    assertEquals("Sri Lanka", renamed.name().in("en").orElseThrow());
    assertEquals(Optional.of("Ceylon"), renamed.nameThen());
  }

  @Test
  void aMemberWithoutCodeKeepsTheNameOfItsTime() {
    MemberView past = view("SARRENDIA", null, "Sarrendia");
    assertEquals(LocalizedText.in("en", "Sarrendia"), past.name());
    assertEquals(Optional.empty(), past.country());
  }

  /** ISO 3166-3: YU was withdrawn; CS was withdrawn, given to another state, and withdrawn again. */
  @Test
  void aCodeThatWasWithdrawnNamesNobodyElse() {
    assertEquals(LocalizedText.in("en", "Czechoslovakia"), view("CS", "CS", "Czechoslovakia").name());
    assertEquals(Optional.empty(), view("CS", "CS", "Czechoslovakia").country());
    assertEquals(LocalizedText.in("en", "Yugoslavia"), view("YU", "YU", "Yugoslavia").name());
  }
}
