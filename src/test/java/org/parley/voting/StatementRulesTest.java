package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consultation.VotingHasBegun;
import org.parley.shared.Invalid;
import org.parley.shared.ConsultationId;

/** Statements on a decision: procedure.md §7, UNGA rule 88, OSCE rules of procedure IV.1(A)6. */
class StatementRulesTest {
  private static final Instant NOON = BallotTest.NOON;
  private static final List<StatementKind> ON_WHAT_IS_ADOPTED =
      List.of(StatementKind.INTERPRETATIVE_STATEMENT, StatementKind.FORMAL_RESERVATION, StatementKind.DISSOCIATION);

  private static BallotTest.Hall prepared() {
    return new BallotTest.Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
  }

  private static BallotTest.Hall open() {
    BallotTest.Hall hall = prepared();
    hall.open(NOON, Optional.empty(), "a", "b", "c");
    return hall;
  }

  private static BallotView closed(Choice choice) {
    BallotTest.Hall hall = open();
    hall.cast("a", choice, NOON);
    return hall.close(NOON.plusSeconds(1)).ballot();
  }

  private static void require(StatementKind kind, BallotView ballot) {
    StatementRules.require(kind, ballot, false, false, Optional.empty(), NOON.plusSeconds(2));
  }

  @Test
  void aVoteIsExplainedBeforeOrAfterWhateverItsResult_UNGA88() {
    assertDoesNotThrow(() -> require(StatementKind.EXPLANATION_OF_VOTE, prepared().ballot.view()));
    assertDoesNotThrow(() -> require(StatementKind.EXPLANATION_OF_VOTE, closed(Choice.YES)));
    assertDoesNotThrow(() -> require(StatementKind.EXPLANATION_OF_VOTE, closed(Choice.NO)));
  }

  @Test
  void noExplanationInterruptsTheVoting_UNGA88() {
    assertThrows(VotingHasBegun.class, () -> require(StatementKind.EXPLANATION_OF_VOTE, open().ballot.view()));
  }

  @Test
  void theSponsorDoesNotExplainItsVote_UNGA88() {
    for (BallotView ballot : List.of(prepared().ballot.view(), closed(Choice.YES))) {
      assertThrows(SponsorDoesNotExplain.class,
          () -> StatementRules.require(StatementKind.EXPLANATION_OF_VOTE, ballot, true, false, Optional.empty(), NOON));
    }
  }

  @Test
  void theSponsorMakesOtherStatements() {
    assertDoesNotThrow(() -> StatementRules.require(StatementKind.INTERPRETATIVE_STATEMENT, closed(Choice.YES), true, false, Optional.empty(), NOON));
  }

  @Test
  void theChairLimitsTheTimeForExplanations_UNGA88() {
    Instant end = NOON.plusSeconds(600);
    BallotView ballot = closed(Choice.YES);
    assertDoesNotThrow(() -> StatementRules.require(StatementKind.EXPLANATION_OF_VOTE, ballot, false, false, Optional.of(end), end.minusNanos(1_000)));
    ExplanationsOver refused = assertThrows(ExplanationsOver.class,
        () -> StatementRules.require(StatementKind.EXPLANATION_OF_VOTE, ballot, false, false, Optional.of(end), end));
    assertEquals(end, refused.params().get("until"));
    assertDoesNotThrow(() -> StatementRules.require(StatementKind.FORMAL_RESERVATION, ballot, false, false, Optional.of(end), end));
  }

  /** Procedure, section 3; SCO Charter 16: who stayed out joins later. Whether it is one of those, the ballot and earlier statements tell. */
  @Test
  void whoStayedOutOfAnAgreementJoinsLater_scoCharter16() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.NO_OBJECTION, Rules.AGREEMENT_WITHOUT_VOTE, null);
    hall.open(NOON, Optional.empty(), "a", "b");
    hall.cast("a", Choice.ABSTAIN, NOON);
    BallotView agreed = hall.close(NOON.plusSeconds(1)).ballot();
    assertTrue(agreed.outcome().orElseThrow().adopted());
    assertDoesNotThrow(() -> StatementRules.require(StatementKind.ACCESSION, agreed, false, true, Optional.empty(), NOON));
    assertThrows(NothingToJoin.class, () -> StatementRules.require(StatementKind.ACCESSION, agreed, false, false, Optional.empty(), NOON));
    BallotTest.Hall other = new BallotTest.Hall(Method.NO_OBJECTION, Rules.CONSENSUS, null);
    other.open(NOON, Optional.empty(), "a", "b");
    assertThrows(Invalid.class, () -> other.cast("a", Choice.ABSTAIN, NOON), "in consensus nobody stays out");
  }

  private static void say(StatementKind kind, String lang, String text, long seconds) {
    StatementRules.requireSayable(kind, lang, text, seconds);
  }

  /** Procedure §4: explanations of vote with a time limit, which the rule set gives in seconds. In writing: what can be said in it. */
  @Test
  void anExplanationIsNoLongerThanCanBeSaidInTheTimeOfTheRuleSet() {
    String words = "word ".repeat(20);
    assertDoesNotThrow(() -> say(StatementKind.EXPLANATION_OF_VOTE, "en", words, 10));
    Invalid refused = assertThrows(Invalid.class, () -> say(StatementKind.EXPLANATION_OF_VOTE, "en", words + "more.", 10));
    assertEquals("text", refused.errors().get(0).field());
    assertEquals(Map.of("words", 21L, "most", 20L, "seconds", 10L), refused.errors().get(0).params());
    assertDoesNotThrow(() -> say(StatementKind.EXPLANATION_OF_VOTE, "en", words + "more.", 0));
    assertDoesNotThrow(() -> say(StatementKind.FORMAL_RESERVATION, "en", words + "more.", 10));
  }

  @Test
  void wordsAreThoseOfTheLanguageAndSignsAreNone() {
    assertEquals(5, ReadingAloud.words("en", "We abstain; paragraph 2, unclear."));
    assertEquals(4, ReadingAloud.words("ru", "Мы воздержались — пункт неясен."));
    long chinese = ReadingAloud.words("zh", "我国代表团投弃权票，因为第二段不够明确。");
    assertTrue(chinese > 5 && chinese < 20, "without spaces: " + chinese);
  }

  @Test
  void theTimeLimitLiesAhead() {
    assertThrows(Invalid.class, () -> new Explanations("b").limit(new ConsultationId("c"), NOON, NOON, Optional.empty()));
    assertThrows(Invalid.class, () -> new Explanations("b").limit(new ConsultationId("c"), null, NOON, Optional.empty()));
    ExplanationsLimited limited = new Explanations("b").limit(new ConsultationId("c"), NOON.plusSeconds(1), NOON, Optional.empty());
    assertEquals("explanations-limited", limited.type());
  }

  @Test
  void whereNoVoteIsTakenThereIsNothingToExplain() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.NO_OBJECTION, Rules.CONSENSUS, null);
    VoteNotExplained refused = assertThrows(VoteNotExplained.class, () -> require(StatementKind.EXPLANATION_OF_VOTE, hall.ballot.view()));
    assertEquals("no-objection", refused.params().get("method"));
  }

  @Test
  void otherStatementsAreOnWhatIsAdopted_OSCE_IV_1_A_6() {
    for (StatementKind kind : ON_WHAT_IS_ADOPTED) {
      assertDoesNotThrow(() -> require(kind, closed(Choice.YES)));
      for (BallotView ballot : List.of(prepared().ballot.view(), open().ballot.view(), closed(Choice.NO))) {
        assertThrows(NothingAdopted.class, () -> require(kind, ballot));
      }
    }
  }
}
