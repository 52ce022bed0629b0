package org.parley.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.provision.Redline.Op;
import org.parley.provision.Redline.Run;

/**
 * What a new wording does to a text: stretches that go and words that come in their place, in order. Between any two of them at least
 * one character stays as it is.
 */
record Edits(List<Change> changes) {
  /** A piece of a text. @param from its first character @param to the first after it; as {@code from} where there is none in it */
  record Stretch(int from, int to) {
    /** Whether they overlap, or stand side by side. */
    boolean touches(Stretch other) {
      return from <= other.to && other.from <= to;
    }
  }

  /** @param from first character that goes @param to first that stays after it; as {@code from} where words are only put in */
  record Change(int from, int to, String words) {
    private boolean touches(Change other) {
      return stretch().touches(other.stretch());
    }

    private Stretch stretch() {
      return new Stretch(from, to);
    }

    private int growth() {
      return words.length() - (to - from);
    }
  }

  /** As the redline shows them: whoever reads it sees what would conflict with what. */
  static Edits between(String before, String after) {
    List<Change> changes = new ArrayList<>();
    int at = 0;
    int from = 0;
    StringBuilder words = new StringBuilder();
    for (Run run : Redline.between(before, after)) {
      if (run.op() == Op.EQUAL) {
        add(changes, from, at, words);
        at += run.text().length();
        from = at;
      } else if (run.op() == Op.DELETE) {
        at += run.text().length();
      } else {
        words.append(run.text());
      }
    }
    add(changes, from, at, words);
    return new Edits(List.copyOf(changes));
  }

  private static void add(List<Change> changes, int from, int to, StringBuilder words) {
    if (from < to || words.length() > 0) {
      changes.add(new Change(from, to, words.toString()));
      words.setLength(0);
    }
  }

  String applyTo(String text) {
    StringBuilder applied = new StringBuilder();
    int reached = 0;
    for (Change change : changes) {
      applied.append(text, reached, change.from()).append(change.words());
      reached = change.to();
    }
    return applied.append(text, reached, text.length()).toString();
  }

  /**
   * The same, for the text as earlier edits of the same text have left it. What both change in the same way is done already. In
   * whatever order edits are made that do not conflict, the same text comes out.
   *
   * @return empty if both touch the same words, or words side by side
   */
  Optional<Edits> after(Edits earlier) {
    List<Change> moved = new ArrayList<>();
    for (Change change : changes) {
      if (earlier.changes.contains(change)) {
        continue;
      }
      if (earlier.changes.stream().anyMatch(change::touches)) {
        return Optional.empty();
      }
      int shift = earlier.changes.stream().filter(before -> before.to() < change.from()).mapToInt(Change::growth).sum();
      moved.add(new Change(change.from() + shift, change.to() + shift, change.words()));
    }
    return Optional.of(new Edits(List.copyOf(moved)));
  }

  /** Where it changes the text. */
  List<Stretch> before() {
    return changes.stream().map(Change::stretch).toList();
  }

  /** Where, in the text as it leaves it, its words stand; of words that it only takes out, the place. */
  List<Stretch> after() {
    List<Stretch> made = new ArrayList<>();
    int grown = 0;
    for (Change change : changes) {
      int from = change.from() + grown;
      made.add(new Stretch(from, from + change.words().length()));
      grown += change.growth();
    }
    return made;
  }

  /** Where a piece of the text stands in the text as this leaves it; with all of the words that came in place of any of it. */
  Stretch moved(Stretch stretch) {
    int from = stretch.from();
    int to = stretch.to();
    int grown = 0;
    for (Change change : changes) {
      if (change.to() <= stretch.from()) {
        from += change.growth();
        to += change.growth();
      } else if (change.from() < stretch.to()) {
        from = Math.min(from, change.from() + grown);
        to = Math.max(to, change.to() + grown) + change.growth();
      }
      grown += change.growth();
    }
    return new Stretch(from, to);
  }

  /** How many words go and come, by which amendments are put in order. */
  long departure(String before) {
    return changes.stream().mapToLong(change -> Pieces.countWords(before.substring(change.from(), change.to())) + Pieces.countWords(change.words()))
        .sum();
  }
}
