package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.provision.Redline.Op.DELETE;
import static org.parley.provision.Redline.Op.EQUAL;
import static org.parley.provision.Redline.Op.INSERT;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parley.provision.Redline.Op;
import org.parley.provision.Redline.Run;

class RedlineTest {
  @Test
  void aChangedWordIsOneDeletionAndOneInsertion() {
    assertEquals(List.of(new Run(EQUAL, "States "), new Run(DELETE, "should"), new Run(INSERT, "shall"), new Run(EQUAL, " cooperate.")),
        Redline.between("States should cooperate.", "States shall cooperate."));
  }

  @Test
  void wordsReplacedOneAfterAnotherAreReplacedTogether() {
    assertEquals(List.of(new Run(DELETE, "Participating States"), new Run(INSERT, "All parties"), new Run(EQUAL, " agree.")),
        Redline.between("Participating States agree.", "All parties agree."));
  }

  @Test
  void punctuationIsAPieceOfItsOwn() {
    assertEquals(List.of(new Run(EQUAL, "Peace"), new Run(INSERT, ","), new Run(EQUAL, " security")),
        Redline.between("Peace security", "Peace, security"));
  }

  @Test
  void chineseIsComparedByCharacter() {
    assertEquals(List.of(new Run(EQUAL, "各国"), new Run(DELETE, "应"), new Run(INSERT, "须"), new Run(EQUAL, "合作。")),
        Redline.between("各国应合作。", "各国须合作。"));
  }

  @Test
  void russianIsComparedByWord() {
    assertEquals(List.of(new Run(EQUAL, "Государства "), new Run(DELETE, "должны"), new Run(INSERT, "обязуются"), new Run(EQUAL, " сотрудничать")),
        Redline.between("Государства должны сотрудничать", "Государства обязуются сотрудничать"));
  }

  @Test
  void equalTextsAreOneRunAndEmptyOnesNone() {
    assertEquals(List.of(new Run(EQUAL, "As it was.")), Redline.between("As it was.", "As it was."));
    assertEquals(List.of(), Redline.between("", ""));
    assertEquals(List.of(new Run(INSERT, "New.")), Redline.between("", "New."));
    assertEquals(List.of(new Run(DELETE, "Old.")), Redline.between("Old.", ""));
  }

  @Property
  void theRunsGiveBothTextsBack(@ForAll("texts") String from, @ForAll("texts") String to) {
    List<Run> runs = Redline.between(from, to);
    assertEquals(from, without(INSERT, runs));
    assertEquals(to, without(DELETE, runs));
  }

  @Property
  void noTwoNeighboursAreOfOneKindAndNoneIsEmpty(@ForAll("texts") String from, @ForAll("texts") String to) {
    List<Run> runs = Redline.between(from, to);
    assertTrue(runs.stream().noneMatch(run -> run.text().isEmpty()));
    assertTrue(IntStream.range(1, runs.size()).noneMatch(i -> runs.get(i).op() == runs.get(i - 1).op()), runs::toString);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words = Arbitraries.of("states", "shall", "各国", "合作", "не", "применять", " ", " ", "\n\n", ",", ". ", "👍🏽", "é", "\u0301")
        .list().ofMaxSize(60).map(all -> String.join("", all));
    return Arbitraries.oneOf(words, Arbitraries.strings().all().ofMaxLength(80));
  }

  @Test
  void theLongestTextsWithNothingInCommonAreStillCompared() {
    String from = randomWords(1, 50_000);
    String to = randomWords(2, 50_000);
    assertGivesBack(from, to);
    String chinese = randomCharacters(3, 50_000);
    String other = randomCharacters(4, 50_000);
    assertGivesBack(chinese, other);
    assertGivesBack("a\n".repeat(25_000), "b\n".repeat(25_000));
    assertGivesBack("a. B, ".repeat(8_000), "c! A. ".repeat(8_000));
  }

  @Test
  void manyChangesInALongTextAreStillFoundWordByWord() {
    String from = articles(450);
    List<Run> runs = Redline.between(from, from.replace("shall", "should"));
    assertEquals(450, runs.stream().filter(run -> run.equals(new Run(DELETE, "shall"))).count());
  }

  @Test
  void moreChangesThanThatAreFoundWordByWordWithinTheirSentences() {
    String from = articles(400);
    List<Run> runs = Redline.between(from, from.replace("shall", "should").replace("faith", "will"));
    assertEquals(400, runs.stream().filter(run -> run.equals(new Run(DELETE, "shall"))).count());
    assertEquals(400, runs.stream().filter(run -> run.equals(new Run(INSERT, "will"))).count());
  }

  private static String articles(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Article " + i + " provides that States shall act in good faith.").collect(Collectors.joining(" "));
  }

  private static void assertGivesBack(String from, String to) {
    List<Run> runs = Redline.between(from, to);
    assertEquals(from, without(INSERT, runs));
    assertEquals(to, without(DELETE, runs));
  }

  private static String without(Op op, List<Run> runs) {
    return runs.stream().filter(run -> run.op() != op).map(Run::text).collect(Collectors.joining());
  }

  private static String randomWords(long seed, int length) {
    Random random = new Random(seed);
    String text = Stream.generate(() -> Integer.toString(random.nextInt(5_000), 36) + (random.nextInt(12) == 0 ? ". " : " "))
        .limit(length).collect(Collectors.joining());
    return text.substring(0, length);
  }

  private static String randomCharacters(long seed, int length) {
    return new Random(seed).ints(length, 0x4e00, 0x4e00 + 2_000).mapToObj(Character::toString).collect(Collectors.joining());
  }
}
