package org.parley.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.provision.Changes.Row;

/**
 * Sets the paragraphs of two texts beside each other, in order, so that those beside each other have the most words in common: a paragraph
 * put in before one that is reworded is told from it.
 */
final class Alignment {
  /** Beyond so many pairs of paragraphs that differ, the work is not worth it: they are taken one after another. */
  private static final int MOST_PAIRS = 40_000;

  private final List<Paragraph> before;
  private final List<Paragraph> after;
  private final List<Row> rows = new ArrayList<>();

  private Alignment(List<Paragraph> before, List<Paragraph> after) {
    this.before = before;
    this.after = after;
  }

  static List<Row> of(List<Paragraph> before, List<Paragraph> after) {
    int head = common(before, after);
    int tail = commonTail(before.subList(head, before.size()), after.subList(head, after.size()));
    Alignment alignment = new Alignment(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    List<Row> rows = new ArrayList<>(inOrder(before.subList(0, head), after.subList(0, head)));
    rows.addAll(alignment.middle());
    rows.addAll(inOrder(before.subList(before.size() - tail, before.size()), after.subList(after.size() - tail, after.size())));
    return List.copyOf(rows);
  }

  private static int common(List<Paragraph> before, List<Paragraph> after) {
    int common = 0;
    while (common < Math.min(before.size(), after.size()) && before.get(common).words().equals(after.get(common).words())) {
      common++;
    }
    return common;
  }

  private static int commonTail(List<Paragraph> before, List<Paragraph> after) {
    int common = 0;
    while (common < Math.min(before.size(), after.size())
        && before.get(before.size() - 1 - common).words().equals(after.get(after.size() - 1 - common).words())) {
      common++;
    }
    return common;
  }

  /** One after another; what one side has more is put in, or taken out, at the end. */
  private static List<Row> inOrder(List<Paragraph> before, List<Paragraph> after) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      rows.add(new Row(at(before, i), at(after, i)));
    }
    return rows;
  }

  private static Optional<Paragraph> at(List<Paragraph> paragraphs, int i) {
    return i < paragraphs.size() ? Optional.of(paragraphs.get(i)) : Optional.empty();
  }

  private List<Row> middle() {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      return inOrder(before, after);
    }
    int[][] alike = alike();
    int[][] most = most(alike);
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      if (most[i][j] == alike[i][j] + most[i + 1][j + 1]) {
        rows.add(new Row(at(before, i++), at(after, j++)));
      } else if (most[i][j] == most[i + 1][j]) {
        rows.add(new Row(at(before, i++), Optional.empty()));
      } else {
        rows.add(new Row(Optional.empty(), at(after, j++)));
      }
    }
    before.subList(i, before.size()).forEach(gone -> rows.add(new Row(Optional.of(gone), Optional.empty())));
    after.subList(j, after.size()).forEach(come -> rows.add(new Row(Optional.empty(), Optional.of(come))));
    return rows;
  }

  /** The words that can be had in common from each pair on. */
  private int[][] most(int[][] alike) {
    int[][] most = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        most[i][j] = Math.max(alike[i][j] + most[i + 1][j + 1], Math.max(most[i + 1][j], most[i][j + 1]));
      }
    }
    return most;
  }

  /** How many words each pair has in common, in all languages. */
  private int[][] alike() {
    List<Map<String, Integer>> old = before.stream().map(Alignment::counted).toList();
    List<Map<String, Integer>> made = after.stream().map(Alignment::counted).toList();
    int[][] alike = new int[old.size()][made.size()];
    for (int i = 0; i < old.size(); i++) {
      for (int j = 0; j < made.size(); j++) {
        Map<String, Integer> other = made.get(j);
        alike[i][j] = old.get(i).entrySet().stream().mapToInt(word -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0))).sum();
      }
    }
    return alike;
  }

  private static Map<String, Integer> counted(Paragraph paragraph) {
    Map<String, Integer> words = new HashMap<>();
    paragraph.texts().values().stream().flatMap(text -> Pieces.words(text).stream()).filter(piece -> !piece.isBlank())
        .forEach(piece -> words.merge(piece, 1, Integer::sum));
    return words;
  }
}
