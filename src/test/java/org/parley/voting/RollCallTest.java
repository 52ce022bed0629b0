package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.voting.BallotTest.NOON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.identity.Standing;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;
import org.parley.shared.Rejection;

/**
 * Roll-call, procedure.md section 4: "called in alphabetical order of the names in the chosen language, from a delegation drawn by lot,
 * wrapping round; a passed delegation is called once more at the end" (UNGA rule 87).
 */
class RollCallTest {
  private static final Optional<PersonId> CHAIR = Optional.of(new PersonId("chair"));
  /** Draws place 2 of 4, so that c is called first. */
  private static final String SEED = seedFor(2, 4);

  private static String seedFor(int place, int of) {
    return IntStream.range(0, 10_000).mapToObj(i -> "seed " + i).filter(seed -> new Lot(seed).below(of) == place).findFirst().orElseThrow();
  }

  private static BallotTest.Hall hall() {
    BallotTest.Hall hall = prepared("en");
    hall.open(NOON, Optional.empty(), "a", "b", "c", "d");
    return hall;
  }

  private static BallotTest.Hall prepared(String language) {
    BallotTest.Hall hall = new BallotTest.Hall(Method.ROLL_CALL, Rules.SIMPLE_MAJORITY, null);
    hall.ballot.with(new Calling("b", language, SEED));
    return hall;
  }

  private static DelegationCalled call(BallotTest.Hall hall) {
    return hall.ballot.call(delegation -> hall.seats.get(delegation.value()).elector().named(), NOON, CHAIR);
  }

  private static String called(BallotTest.Hall hall) {
    return call(hall).delegation().id().value();
  }

  private static Optional<DelegationPassed> pass(BallotTest.Hall hall, String delegation) {
    return hall.ballot.pass(Optional.ofNullable(hall.seats.get(delegation)), BallotTest.Hall.voter(delegation, true), NOON);
  }

  private static RollCallView view(BallotTest.Hall hall) {
    return hall.ballot.view().rollCall().orElseThrow();
  }

  @Test
  void theyAreCalledFromTheOneDrawnWrappingRound() {
    BallotTest.Hall hall = hall();
    assertEquals(List.of("c", "d", "a", "b"), view(hall).order().stream().map(place -> place.delegation().value()).toList());
    assertEquals(List.of("c", "d", "a", "b"), List.of(called(hall), called(hall), called(hall), called(hall)));
    assertThrows(AllCalled.class, () -> call(hall));
  }

  @Test
  void theOrderIsThatOfTheNamesInTheChosenLanguage() {
    List<Elector> electorate = List.of(elector("DE", "Germany", "Германия", "德国"), elector("CI", "Côte d’Ivoire", "Кот-д’Ивуар", "科特迪瓦"),
        elector("CN", "China", "Китай", "中国"), elector("CU", "Cuba", "Куба", "古巴"), elector("AX", "Åland", "Аланды", "奥兰"),
        elector("ZW", "Zimbabwe", "Зимбабве", "津巴布韦"), elector("YO", "Yolka", "Ёлка", "约尔卡"));
    assertEquals("AX CN CI CU DE YO ZW", codes(CallOrder.alphabetical(electorate, "en")));
    assertEquals("AX DE YO ZW CN CI CU", codes(CallOrder.alphabetical(electorate, "ru"))); // Ё with Е, before З; Кита, Кот, Куб
    assertEquals("AX DE CU ZW CI YO CN", codes(CallOrder.alphabetical(electorate, "zh"))); // pinyin: ao de gu jin ke yue zhong
    assertEquals("CN CU CI DE YO ZW AX", codes(CallOrder.alphabetical(electorate, "sv"))); // Å after Z, and ô with ö
  }

  private static Elector elector(String code, String en, String ru, String zh) {
    return new Elector("b", new DelegationView(new DelegationId(code), code, new LocalizedText(Map.of("en", en, "ru", ru, "zh", zh)),
        Optional.empty(), Standing.PARTICIPANT, true, false, 1, false), true);
  }

  private static String codes(List<Elector> electors) {
    return electors.stream().map(elector -> elector.named().code()).collect(Collectors.joining(" "));
  }

  @Test
  void theSameNameTwiceIsToldApartByCode() {
    assertEquals("A B", codes(CallOrder.alphabetical(List.of(elector("B", "x", "x", "x"), elector("A", "x", "x", "x")), "en")));
  }

  @Test
  void theCommitmentIsPublishedWithTheQuestionAndTheSeedWithTheDraw() {
    BallotTest.Hall hall = prepared("en");
    String published = Json.write(hall.ballot.prepared(CHAIR).data());
    assertTrue(published.contains(new Lot(SEED).commitment()), published);
    assertFalse(published.contains(SEED), published);
    BallotOpened opened = hall.open(NOON, Optional.empty(), "a", "b", "c", "d");
    RollCallView drawn = opened.ballot().rollCall().orElseThrow();
    assertEquals(Optional.of(SEED), drawn.seed());
    assertEquals(drawn.commitment(), new Lot(drawn.seed().orElseThrow()).commitment());
    assertEquals("c", drawn.order().get(0).delegation().value());
    assertEquals(Optional.of(new DelegationId("c")), drawn.next());
  }

  @Test
  void nobodyAnswersBeforeBeingCalled() {
    BallotTest.Hall hall = hall();
    assertThrows(NotCalled.class, () -> hall.cast("c", Choice.YES, NOON));
    call(hall);
    hall.cast("c", Choice.YES, NOON);
    assertThrows(NotCalled.class, () -> hall.cast("d", Choice.YES, NOON));
    assertThrows(NotCalled.class, () -> pass(hall, "d"));
    assertEquals("not-called", assertThrows(Rejection.class, () -> hall.cast("a", Choice.NO, NOON)).code());
    assertEquals(1, hall.tally().yes() + hall.tally().no());
  }

  @Test
  void anAnswerMayBeCorrectedUntilTheResult() {
    BallotTest.Hall hall = hall();
    call(hall);
    hall.cast("c", Choice.YES, NOON);
    call(hall);
    hall.cast("c", Choice.ABSTAIN, NOON);
    assertEquals(1, hall.tally().abstain());
    assertEquals(0, hall.tally().yes());
  }

  @Test
  void whoPassesIsCalledOnceMoreAtTheEndInTheSameOrder() {
    BallotTest.Hall hall = hall();
    assertEquals("c", called(hall));
    assertEquals("C", pass(hall, "c").orElseThrow().delegation().code());
    assertTrue(pass(hall, "c").isEmpty());
    assertEquals("d", called(hall));
    hall.cast("d", Choice.NO, NOON);
    assertThrows(NotCalled.class, () -> hall.cast("c", Choice.YES, NOON));
    called(hall);
    pass(hall, "a");
    assertEquals("b", called(hall));
    hall.cast("b", Choice.YES, NOON);
    DelegationCalled again = call(hall);
    assertEquals("c", again.delegation().id().value());
    assertTrue(again.again());
    assertEquals(Optional.of(new DelegationId("a")), again.next());
    assertThrows(CannotPass.class, () -> pass(hall, "c"));
    assertThrows(NotCalled.class, () -> hall.cast("a", Choice.YES, NOON));
    hall.cast("c", Choice.YES, NOON);
    assertEquals("a", called(hall));
    assertThrows(AllCalled.class, () -> call(hall));
    hall.cast("a", Choice.ABSTAIN, NOON);
    assertEquals(new Tally(2, 1, 1, 0, 0, 0, 4), hall.close(NOON).ballot().tally().orElseThrow());
  }

  @Test
  void whoHasAnsweredCannotPassAndWhoThinksBetterOfPassingAtOnceIsNotCalledAgain() {
    BallotTest.Hall hall = hall();
    call(hall);
    pass(hall, "c");
    hall.cast("c", Choice.YES, NOON);
    assertThrows(CannotPass.class, () -> pass(hall, "c"));
    assertEquals(List.of("d", "a", "b"), List.of(called(hall), called(hall), called(hall)));
    assertThrows(AllCalled.class, () -> call(hall));
  }

  @Test
  void whoDoesNotAnswerIsNotedWhenTheChairMovesOn() {
    BallotTest.Hall hall = hall();
    assertEquals(Optional.empty(), call(hall).missed());
    assertEquals(Optional.of(new DelegationId("c")), call(hall).missed());
    assertTrue(view(hall).order().get(0).missed());
    assertEquals(4, hall.tally().notParticipating());
    assertThrows(CannotPass.class, () -> pass(hall, "c"));
    assertEquals(Optional.of(new DelegationId("d")), call(hall).missed());
    hall.cast("d", Choice.YES, NOON); // called it was: until the result it may still answer, and the note stays
    assertTrue(view(hall).order().get(1).missed());
    assertEquals(3, hall.tally().notParticipating());
  }

  @Test
  void whoPassedAndDoesNotAnswerTheSecondTimeDoesNotParticipate() {
    BallotTest.Hall hall = hall();
    for (String delegation : List.of("c", "d", "a", "b")) {
      assertEquals(delegation, called(hall));
      pass(hall, delegation);
    }
    assertEquals(Optional.empty(), call(hall).missed());
    assertEquals(Optional.of(new DelegationId("c")), call(hall).missed());
    call(hall);
    call(hall);
    BallotView closed = hall.close(NOON).ballot();
    assertEquals(new Tally(0, 0, 0, 0, 4, 0, 4), closed.tally().orElseThrow());
    assertTrue(closed.rollCall().orElseThrow().order().stream().allMatch(place -> place.passed() && place.missed()));
    assertEquals(Optional.empty(), closed.rollCall().orElseThrow().called());
  }

  @Test
  void itEndsWhenAllHaveBeenCalled() {
    BallotTest.Hall hall = hall();
    assertThrows(StillToCall.class, () -> hall.close(NOON));
    IntStream.range(0, 4).forEach(i -> call(hall));
    pass(hall, "b");
    assertThrows(StillToCall.class, () -> hall.close(NOON));
    call(hall);
    assertEquals(BallotState.CLOSED, hall.close(NOON).ballot().state());
    assertThrows(TooLate.class, () -> call(hall));
  }

  /** The round ended by its own instant: nobody closed it. */
  @Test
  void whereItsRoundEndsBeforeAllWereCalledItEndsAndDecidesNothing() {
    BallotTest.Hall hall = hall();
    call(hall);
    BallotView ended = hall.ballot.close(hall.board(), NOON, Optional.empty()).ballot();
    assertEquals(BallotState.CLOSED, ended.state());
    Outcome outcome = ended.outcome().orElseThrow();
    assertEquals(List.of("not-all-called", false, false), List.of(outcome.code(), outcome.adopted(), outcome.decided()));
  }

  @Test
  void itDoesNotCloseByItself() {
    Invalid refused = assertThrows(Invalid.class, () -> new BallotTest.Hall(Method.ROLL_CALL, Rules.SIMPLE_MAJORITY, NOON.plusSeconds(60)));
    assertEquals("closes", refused.errors().get(0).field());
  }

  @Test
  void nobodyIsCalledOtherwise() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON, Optional.empty(), "a");
    assertThrows(NoRollCall.class, () -> call(hall));
    assertThrows(Invalid.class, () -> pass(hall, "a"));
    assertThrows(BallotNotOpen.class, () -> call(prepared("en")));
  }

  @Provide
  Arbitrary<List<String>> doings() {
    return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just("call")),
        Tuple.of(4, Arbitraries.of("pass a", "pass b", "pass c", "pass d")),
        Tuple.of(6, Arbitraries.of("yes a", "no b", "abstain c", "yes d", "no a", "yes b"))).list().ofMaxSize(40);
  }

  /** Whatever is done in whatever order: nobody is called a third time, nobody answers uncalled, and all are called before the end. */
  @Property(tries = 10_000)
  void everybodyIsCalledOnceAndWhoPassedOnceMore(@ForAll("doings") List<String> doings) {
    BallotTest.Hall hall = hall();
    List<String> calls = new ArrayList<>();
    Set<String> passed = new HashSet<>();
    for (String doing : doings) {
      String[] words = doing.split(" ");
      try {
        switch (words[0]) {
          case "call" -> calls.add(called(hall));
          case "pass" -> pass(hall, words[1]).ifPresent(done -> passed.add(words[1]));
          default -> {
            hall.cast(words[1], Choice.of(words[0]), NOON);
            assertTrue(calls.contains(words[1]));
          }
        }
      } catch (Rejection refused) {
        assertTrue(Set.of("not-called", "cannot-pass", "all-called").contains(refused.code()), refused.code());
      }
      assertEquals(Board.tally(hall.board()), hall.count());
    }
    assertEquals(List.of("c", "d", "a", "b").subList(0, Math.min(4, calls.size())), calls.subList(0, Math.min(4, calls.size())));
    List<String> second = calls.subList(Math.min(4, calls.size()), calls.size());
    assertTrue(passed.containsAll(second), () -> second + " of " + passed);
    assertEquals(second.stream().distinct().count(), second.size());
    assertEquals(second, Arrays.asList("c", "d", "a", "b").stream().filter(second::contains).toList());
    if (hall.ballot.rollCall().flatMap(Calling::next).isEmpty()) {
      assertEquals(new HashSet<>(calls).size(), 4);
      hall.close(NOON);
    } else {
      assertThrows(StillToCall.class, () -> hall.close(NOON));
    }
  }
}
