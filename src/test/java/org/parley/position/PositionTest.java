package org.parley.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Phase;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.RoundView;
import org.parley.consultation.Speaker;
import org.parley.identity.Role;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;
import org.parley.shared.Rejection;
import org.parley.shared.Stale;

class PositionTest {
  private static final ConsultationId FORUM = new ConsultationId("forum");
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
  private static final RoundView ROUND =
      new RoundView("r1", "R1", LocalizedText.in("en", "Round"), Phase.POSITIONS, NOW, Optional.empty(), List.of(), Optional.empty());
  private static final PrincipleView PRINCIPLE =
      new PrincipleView("p1", "P1", LocalizedText.in("en", "Sovereignty"), LocalizedText.in("en", "Text"), List.of());
  private static final DelegationView.Named KAZAKHSTAN =
      new DelegationView.Named(new DelegationId("kz"), "KZ", LocalizedText.in("en", "Kazakhstan"));
  private static final Speaker EXPERT = new Speaker(new PersonId("x"), "Expert", Role.EXPERT, Optional.of(KAZAKHSTAN));
  private static final Speaker HEAD = new Speaker(new PersonId("h"), "Head", Role.HEAD, Optional.of(KAZAKHSTAN));

  private final Position position = new Position("s1", FORUM, ROUND, PRINCIPLE, KAZAKHSTAN);

  private Optional<PositionStated> state(Grade grade, String text, Speaker speaker, OptionalLong expected) {
    return position.state(new Content(grade, new Statement("en", text)), speaker, expected, ROUND, PRINCIPLE, NOW);
  }

  private PositionView state(Grade grade, String text) {
    return state(grade, text, EXPERT, OptionalLong.empty()).orElseThrow().position();
  }

  @Test
  void theFirstStatementIsRevisionOne() {
    PositionView view = state(Grade.SUPPORTS, "");
    assertEquals(1, view.revision());
    assertEquals("R1", view.round());
    assertEquals(new PositionView.On("p1", "P1"), view.principle());
    assertEquals(KAZAKHSTAN, view.delegation());
  }

  @Test
  void anyMemberOfTheDelegationRevisesAndIsNamed() {
    state(Grade.SUPPORTS, "");
    PositionView revised = state(Grade.CONCERNS, "The second sentence.", HEAD, OptionalLong.of(1)).orElseThrow().position();
    assertEquals(2, revised.revision());
    assertEquals(HEAD.named(), revised.by());
    assertEquals(Grade.CONCERNS, position.current().view().grade());
  }

  @Test
  void theSameAgainIsNoRevision() {
    state(Grade.SUPPORTS, "Fully.");
    assertTrue(state(Grade.SUPPORTS, "Fully.", HEAD, OptionalLong.empty()).isEmpty());
    assertEquals(1, position.current().view().revision());
  }

  @Test
  void aRevisionOfAnOlderOneIsStaleAndNamesTheCurrentOne() {
    state(Grade.SUPPORTS, "");
    state(Grade.CONCERNS, "Now.");
    assertEquals(2, assertThrows(Stale.class, () -> state(Grade.SUPPORTS, "", EXPERT, OptionalLong.of(1))).current());
  }

  /** The answer was lost, and the same comes again. */
  @Test
  void theSameByTheSamePersonOnTheRevisionBeforeIsNoRevision() {
    state(Grade.SUPPORTS, "");
    assertTrue(state(Grade.SUPPORTS, "", EXPERT, OptionalLong.of(0)).isEmpty());
    state(Grade.CONCERNS, "Now.", HEAD, OptionalLong.of(1));
    assertTrue(state(Grade.CONCERNS, "Now.", HEAD, OptionalLong.of(1)).isEmpty());
    assertEquals(2, position.current().view().revision());
  }

  @Test
  void theSameByAnotherOrOnAnOlderRevisionIsStale() {
    state(Grade.SUPPORTS, "");
    state(Grade.CONCERNS, "Now.", HEAD, OptionalLong.of(1));
    assertThrows(Stale.class, () -> state(Grade.CONCERNS, "Now.", EXPERT, OptionalLong.of(1)));
    assertThrows(Stale.class, () -> state(Grade.CONCERNS, "Now.", HEAD, OptionalLong.of(0)));
    assertThrows(Stale.class, () -> state(Grade.CONCERNS, "Now.", HEAD, OptionalLong.of(3)));
  }

  @Test
  void aRevisionOfOneThatWasNeverStatedIsStale() {
    assertEquals(0, assertThrows(Stale.class, () -> state(Grade.SUPPORTS, "", EXPERT, OptionalLong.of(1))).current());
  }

  @Test
  void anObjectionGivesItsReasonInWriting() {
    for (Statement silent : new Statement[] {null, new Statement("en", ""), new Statement("en", "  "), new Statement("en", null)}) {
      Invalid invalid = assertThrows(Invalid.class, () -> Content.require(Grade.OBJECTS, silent, "en"));
      assertEquals(List.of(new Rejection.FieldError("statement.text", "required")), invalid.errors());
    }
    assertEquals("No.", Content.require(Grade.OBJECTS, new Statement("en", "No."), "en").statement().text());
  }

  @Test
  void anyOtherGradeStandsWithoutWords() {
    Stream.of(Grade.values()).filter(grade -> grade != Grade.OBJECTS)
        .forEach(grade -> assertEquals(new Statement("ru", ""), Content.require(grade, null, "ru").statement()));
  }

  @Test
  void aStatementIsBoundedAndInALanguage() {
    assertThrows(Invalid.class, () -> Content.require(Grade.CONCERNS, new Statement("en", "x".repeat(20_001)), "en"));
    assertThrows(Invalid.class, () -> Content.require(Grade.CONCERNS, new Statement("english!", "x"), "en"));
    assertThrows(Invalid.class, () -> Content.require(Grade.CONCERNS, new Statement(null, "x"), "en"));
    assertThrows(Invalid.class, () -> Content.require(null, new Statement("en", "x"), "en"));
  }

  @Test
  void gradesHaveTheNamesThatClientsKnow() {
    assertEquals(List.of("supports", "supports-with-comments", "supports-with-reservation", "under-study", "concerns", "cannot-support", "objects"),
        Stream.of(Grade.values()).map(Grade::code).toList());
    assertEquals(Grade.UNDER_STUDY, Json.read("\"under-study\"", Grade.class));
    assertThrows(IllegalStateException.class, () -> Json.read("\"UNDER_STUDY\"", Grade.class));
  }
}
