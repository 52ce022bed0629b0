package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.voting.BallotTest.NOON;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;

/** RFC 7282: the register holds the objection and what the chair says to it; procedure.md section 4: kept are the objectors. */
class ObjectionWordsTest {
  private static final Optional<String> WORDS = Optional.of("Article 4 binds us twice.");

  private static BallotTest.Hall hall(Method method, Disclosure board, DecisionRule rule) {
    BallotTest.Hall hall = new BallotTest.Hall(method, board, rule, null);
    hall.open(NOON, Optional.empty(), "a", "b");
    return hall;
  }

  private static DecisionRule named(String rule) {
    return Rules.ALL.stream().filter(one -> one.name().equals(rule)).findFirst().orElseThrow();
  }

  private static Optional<VoteCast> cast(BallotTest.Hall hall, Choice choice, Optional<String> reason) {
    hall.ballot.requireKept(choice, reason);
    return hall.ballot.cast(Optional.of(hall.seats.get("a")), choice, reason, BallotTest.Hall.voter("a", true), NOON);
  }

  private static List<Optional<String>> shown(BallotView ballot) {
    return ballot.electorate().orElseThrow().stream().map(BallotView.Line::reason).filter(Optional::isPresent).toList();
  }

  @ParameterizedTest
  @CsvSource({"NO_OBJECTION, OBJECT", "RECORDED, NO"})
  void theWordsOfAnObjectionAreKeptToldAndShown(Method method, Choice choice) {
    BallotTest.Hall hall = hall(method, Disclosure.NAMES, Rules.ROUGH_CONSENSUS);
    assertEquals(WORDS, cast(hall, choice, WORDS).orElseThrow().reason());
    assertEquals(Optional.empty(), cast(hall, choice, WORDS), "the same again changes nothing");
    assertEquals(List.of(WORDS), shown(hall.ballot.view().with(hall.board())));
    assertEquals(List.of(WORDS), shown(hall.close(NOON).ballot()));
  }

  @Test
  void otherWordsAreToldAnewAndGoWithTheObjection() {
    BallotTest.Hall hall = hall(Method.NO_OBJECTION, Disclosure.NAMES, Rules.CONSENSUS);
    cast(hall, Choice.OBJECT, WORDS);
    Optional<String> others = Optional.of("Article 5 does, too.");
    assertEquals(others, cast(hall, Choice.OBJECT, others).orElseThrow().reason());
    assertEquals(1, hall.count().objections());
    cast(hall, Choice.YES, Optional.empty());
    assertEquals(List.of(), shown(hall.ballot.view().with(hall.board())));
  }

  /** ADR 0056: the words go when the delegation votes otherwise; whose page does not show them sends none. */
  @ParameterizedTest
  @CsvSource({"NO_OBJECTION, NAMES, OBJECT, rough-consensus", "RECORDED, NAMES, NO, rough-consensus", "RECORDED, TOTALS, NO, consensus"})
  void theSameObjectionWithoutWordsLeavesThoseThatWereWrittenAndWhatTheChairSaidToThem(Method method, Disclosure board, Choice choice, String rule) {
    BallotTest.Hall hall = hall(method, board, named(rule));
    cast(hall, choice, WORDS);
    Optional<LocalizedText> answer = Optional.of(LocalizedText.in("en", "Once is enough.")).filter(any -> rule.equals("rough-consensus"));
    answer.ifPresent(reasons -> hall.ballot.dispose(Optional.of(hall.seats.get("a")), reasons, NOON, Optional.empty()));
    assertEquals(Optional.empty(), cast(hall, choice, Optional.empty()));
    BallotView.Line objector = hall.seats.get("a").view();
    assertEquals(WORDS, objector.reason());
    assertEquals(answer, objector.disposition());
    assertEquals(List.of(WORDS), shown(hall.close(NOON).ballot()), "the board adds up to the running count");
  }

  @Test
  void whereNoNamesAreShownTheWordsAreShownWithTheCloseAlone() {
    BallotTest.Hall hall = hall(Method.RECORDED, Disclosure.TOTALS, Rules.CONSENSUS);
    cast(hall, Choice.NO, WORDS);
    assertEquals(List.of(), shown(hall.ballot.view().with(hall.board())));
    assertEquals(List.of(WORDS), shown(hall.close(NOON).ballot()));
  }

  @ParameterizedTest
  @CsvSource({"NO_OBJECTION, NAMES, YES, consensus", "RECORDED, NAMES, NO, simple-majority", "RECORDED, NAMES, ABSTAIN, consensus", "SECRET, VOTED, NO, simple-majority",
    "INDICATIVE, NAMES, NO, consensus", "SHOW_OF_HANDS, TOTALS, NO, simple-majority"})
  void wordsThatWouldNotBeKeptAreRefused(Method method, Disclosure board, Choice choice, String rule) {
    BallotTest.Hall hall = hall(method, board, named(rule));
    Invalid refused = assertThrows(Invalid.class, () -> hall.ballot.requireKept(choice, WORDS));
    assertEquals("reason", refused.errors().get(0).field());
    assertEquals("no-objection-given", refused.errors().get(0).code());
    hall.ballot.requireKept(choice, Optional.empty());
  }

  /** The words of who breaks silence are kept with the silence. */
  @Test
  void anObjectionToSilenceTakesWords() {
    new BallotTest.Hall(Method.SILENCE, Rules.CONSENSUS, NOON.plusSeconds(60)).ballot.requireKept(Choice.OBJECT, WORDS);
  }
}
