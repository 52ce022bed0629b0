package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Folding adopted amendments into the text (procedure, section 5, row 3). */
class FoldingPropertyTest {
  private static final String BASE = "States consult within thirty days, at the request of any participant, and report the result to all others.";
  private static final List<String> WORDS = List.of(BASE.split(" "));

  /** A wording that differs from the base in a few of its words: replaced, left out, or with others put in before them. */
  @Provide
  Arbitrary<String> wordings() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, WORDS.size() - 1);
    Arbitrary<String> put = Arbitraries.of("", "promptly", "ten", "in writing and", "consult");
    Arbitrary<String[]> change = Combinators.combine(places, put, Arbitraries.of(true, false))
        .as((place, words, before) -> new String[] {String.valueOf(place), words, String.valueOf(before)});
    return change.list().ofMinSize(1).ofMaxSize(2).map(FoldingPropertyTest::reworded);
  }

  private static String reworded(List<String[]> changes) {
    List<String> words = new ArrayList<>(WORDS);
    changes.forEach(change -> {
      int place = Integer.parseInt(change[0]);
      boolean before = Boolean.parseBoolean(change[2]) && !change[1].isEmpty();
      words.set(place, before ? (change[1] + " " + words.get(place)).strip() : change[1]);
    });
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  @Property(tries = 10_000)
  void editsMakeOfTheOneTextTheOther(@ForAll("wordings") String after) {
    assertEquals(after, Edits.between(BASE, after).applyTo(BASE));
    assertEquals(BASE, Edits.between(after, BASE).applyTo(after));
  }

  @Property(tries = 20_000, maxDiscardRatio = 20)
  void amendmentsThatDoNotConflictGiveTheSameTextInAnyOrder(@ForAll("wordings") String one, @ForAll("wordings") String two,
      @ForAll("wordings") String three) {
    List<Edits> amendments = List.of(Edits.between(BASE, one), Edits.between(BASE, two), Edits.between(BASE, three));
    for (int i = 0; i < 3; i++) {
      Assume.that(amendments.get(i).after(amendments.get((i + 1) % 3)).isPresent());
    }
    String folded = folded(amendments);
    for (int[] order : new int[][] {{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
      assertEquals(folded, folded(List.of(amendments.get(order[0]), amendments.get(order[1]), amendments.get(order[2]))));
    }
  }

  /** Each is made on the text as those before it have left it. */
  private static String folded(List<Edits> amendments) {
    String text = BASE;
    List<Edits> made = new ArrayList<>();
    for (Edits amendment : amendments) {
      Edits moved = amendment;
      for (Edits before : made) {
        moved = moved.after(before).orElseThrow();
      }
      text = moved.applyTo(text);
      made.add(moved);
    }
    return text;
  }

  @Property(tries = 10_000)
  void whetherTwoConflictDoesNotDependOnWhichComesFirst(@ForAll("wordings") String one, @ForAll("wordings") String two) {
    Edits first = Edits.between(BASE, one);
    Edits second = Edits.between(BASE, two);
    assertEquals(first.after(second).isPresent(), second.after(first).isPresent());
  }

  @Property(tries = 1_000)
  void theSameAmendmentTwiceIsFoldedOnce(@ForAll("wordings") String after) {
    Edits edits = Edits.between(BASE, after);
    assertEquals(Optional.of(new Edits(List.of())), edits.after(edits));
    assertTrue(after.equals(BASE) || edits.departure(BASE) > 0);
  }

  @Example
  void whiteSpaceAloneDepartsByNoWord() {
    Edits edits = Edits.between(BASE, BASE.replace("consult within", "consult  within"));
    assertEquals(1, edits.changes().size());
    assertEquals(0, edits.departure(BASE));
  }
}
