package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.voting.BallotTest.NOON;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** procedure.md section 3, rough consensus (RFC 7282): every objection carries a reasoned disposition, "addressed, not necessarily accommodated". */
class DispositionTest {
  private static final Optional<PersonId> CHAIR = Optional.of(new PersonId("chair"));
  private static final LocalizedText REASONS = LocalizedText.in("en", "Article 4 meets it by another way.");

  private static BallotTest.Hall hall(DecisionRule rule) {
    BallotTest.Hall hall = new BallotTest.Hall(Method.NO_OBJECTION, rule, null);
    hall.open(NOON, Optional.empty(), "a", "b", "c");
    return hall;
  }

  private static Optional<ObjectionDisposed> dispose(BallotTest.Hall hall, String delegation) {
    return hall.ballot.dispose(Optional.ofNullable(hall.seats.get(delegation)), REASONS, NOON, CHAIR);
  }

  @Test
  void anObjectionThatWasNotAddressedDefeatsItAndOneThatWasDoesNot() {
    BallotTest.Hall hall = hall(Rules.ROUGH_CONSENSUS);
    hall.cast("a", Choice.OBJECT, NOON);
    assertEquals("objections-open", hall.ballot.outcome().code());
    assertEquals("a", dispose(hall, "a").orElseThrow().delegation().id().value());
    assertTrue(dispose(hall, "a").isEmpty(), "the same again changes nothing");
    BallotView closed = hall.close(NOON).ballot();
    assertTrue(closed.outcome().orElseThrow().adopted());
    assertEquals(Optional.of(REASONS), closed.electorate().orElseThrow().stream().filter(line -> line.delegation().id().value().equals("a")).findFirst()
        .orElseThrow().disposition());
  }

  @Test
  void whoObjectsAnewIsNotAddressedByWhatWasSaidBefore() {
    BallotTest.Hall hall = hall(Rules.ROUGH_CONSENSUS);
    hall.cast("a", Choice.OBJECT, NOON);
    dispose(hall, "a");
    hall.cast("a", Choice.YES, NOON);
    hall.cast("a", Choice.OBJECT, NOON);
    assertFalse(hall.close(NOON).ballot().outcome().orElseThrow().adopted());
  }

  @Test
  void onlyAnObjectionThatStandsAndByRoughConsensusAlone() {
    BallotTest.Hall hall = hall(Rules.ROUGH_CONSENSUS);
    hall.cast("b", Choice.YES, NOON);
    assertThrows(NothingToDispose.class, () -> dispose(hall, "a"));
    assertThrows(NothingToDispose.class, () -> dispose(hall, "b"));
    assertThrows(NothingToDispose.class, () -> dispose(hall, "nobody"));
    BallotTest.Hall consensus = hall(Rules.CONSENSUS);
    consensus.cast("a", Choice.OBJECT, NOON);
    assertThrows(NothingToDispose.class, () -> dispose(consensus, "a"));
  }

  @Test
  void notBehindTheClose() {
    BallotTest.Hall hall = hall(Rules.ROUGH_CONSENSUS);
    hall.cast("a", Choice.OBJECT, NOON);
    hall.close(NOON);
    assertThrows(TooLate.class, () -> dispose(hall, "a"));
  }
}
