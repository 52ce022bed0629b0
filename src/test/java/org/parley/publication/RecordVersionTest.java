package org.parley.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Phase;
import org.parley.consultation.RoundView;
import org.parley.identity.Caller;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

class RecordVersionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T14:20:07Z");
  private static final Caller CHAIR = new Caller(Optional.of(new PersonId("p")), "A. Chair", false, Optional.empty());
  private static final ConsultationView CONSULTATION = new ConsultationView(new ConsultationId("c"), "esf", "ESF",
      Fixture.text("Security", "Безопасность", "安全"), LocalizedText.in("en", ""), List.of("en", "ru", "zh"), List.of(), "consensus");
  private static final RoundView ROUND = new RoundView("r", "R1", Fixture.text("First round", "Первый раунд", "第一轮"), Phase.PUBLISHED,
      NOW, Optional.empty(),
      List.of(), Optional.empty());
  private static final Optional<LocalizedText> REASON = Optional.of(LocalizedText.in("en", "A vote was misprinted."));

  private static RecordVersion first() {
    return RecordVersion.first("1", CONSULTATION, ROUND, Symbol.of("ESF", 2026, 1), Optional.empty(), NOW, CHAIR);
  }

  @Test
  void theFirstRecordOfARoundIsVersionOneUnderItsSymbol() {
    RecordSummary summary = first().summary();
    assertEquals("ESF/2026/R.1", summary.symbol());
    assertEquals(1, summary.version());
    assertEquals("/records/ESF/2026/R.1", summary.url());
    assertEquals("Безопасность · Первый раунд", summary.title().forReader("ru"));
    assertTrue(summary.correction().isEmpty());
  }

  @Test
  void aCorrectionIsTheNextVersionUnderTheSameSymbolWithItsReason() {
    RecordVersion second = first().corrected("2", CONSULTATION, ROUND, REASON, NOW.plusSeconds(400L * 86_400), CHAIR);
    assertEquals("ESF/2026/R.1", second.summary().symbol(), "also in a later year");
    assertEquals(2, second.version());
    assertEquals(REASON, second.summary().correction());
    assertEquals(3, second.corrected("3", CONSULTATION, ROUND, REASON, NOW, CHAIR).version());
  }

  @Test
  void aCorrectionWithoutAReasonIsRefused() {
    RecordVersion first = first();
    assertThrows(Invalid.class, () -> first.corrected("2", CONSULTATION, ROUND, Optional.empty(), NOW, CHAIR));
  }

  @Test
  void aFirstVersionCorrectsNothing() {
    assertThrows(Invalid.class, () -> RecordVersion.first("1", CONSULTATION, ROUND, Symbol.of("ESF", 2026, 1), REASON, NOW, CHAIR));
  }

  @Test
  void whatWasIssuedStaysAsItWas() {
    RecordVersion version = first();
    PublishedRecord record = Fixture.record();
    RecordPublished published = version.issue(record, CHAIR);
    assertEquals(Audience.PUBLIC, published.audience());
    assertEquals("record-published", published.type());
    assertEquals("c", published.topic());
    assertEquals(version.summary(), published.data());
    assertEquals(Json.write(record), version.document());
    assertThrows(IllegalStateException.class, () -> version.issue(record, CHAIR));
  }

  @Property(tries = 50)
  void aLongDocumentIsCutAndPutTogetherAgainWholeCharactersOnly(@ForAll @StringLength(min = 1, max = 40) @CharRange(from = 'a',
      to = 'z') String head) {
    String text = head + "😀".repeat(Parts.MOST);
    List<String> parts = Parts.of(text);
    assertEquals(text, String.join("", parts));
    parts.forEach(part -> assertTrue(part.length() <= Parts.MOST && !Character.isHighSurrogate(part.charAt(part.length() - 1))));
  }

  @Test
  void aSymbolIsToldFromWhatIsNone() {
    assertTrue(Symbol.isOne("ESF/2026/R.1") && Symbol.isOne("EURASIAN-SECURITY/2026/R.12"));
    List.of("", "ESF", "ESF/2026", "esf/2026/R.1", "ESF/2026/R.1/..", "ESF/2026/R.",
        "../ESF/2026/R.1").forEach(text -> assertFalse(Symbol.isOne(text), text));
  }

  @Test
  void aPlaceInTheListIsReadBackAndNonsenseRefused() {
    RecordPlace place = new RecordPlace(NOW, "ESF/2026/R.1");
    assertEquals(place, RecordPlace.read(Optional.of(place.toString())));
    assertThrows(Invalid.class, () -> RecordPlace.read(Optional.of("yesterday")));
  }
}
