package org.parley.provision;

import java.util.ArrayList;
import java.util.List;
import org.parley.provision.Redline.Op;
import org.parley.provision.Redline.Run;

/** Gathers the runs of a redline so that they read well: neighbours merged, and words replaced one after another replaced together. */
final class Runs {
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder inserted = new StringBuilder();
  /** What is equal since the change that is being gathered. */
  private final StringBuilder equal = new StringBuilder();

  void equal(List<String> pieces) {
    pieces.forEach(equal::append);
  }

  void change(List<String> deletedPieces, List<String> insertedPieces) {
    String deletedNow = String.join("", deletedPieces);
    String insertedNow = String.join("", insertedPieces);
    boolean bothReplace = deleted.length() > 0 && inserted.length() > 0 && !deletedNow.isEmpty() && !insertedNow.isEmpty();
    if (equal.length() > 0 && bothReplace && isOneGap(equal)) {
      deleted.append(equal);
      inserted.append(equal);
      equal.setLength(0);
    } else if (equal.length() > 0) {
      flush();
    }
    deleted.append(deletedNow);
    inserted.append(insertedNow);
  }

  List<Run> end() {
    flush();
    return List.copyOf(runs);
  }

  /** White space within a line. */
  private static boolean isOneGap(CharSequence text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) && c != '\n' && c != '\r');
  }

  private void flush() {
    add(Op.DELETE, deleted);
    add(Op.INSERT, inserted);
    add(Op.EQUAL, equal);
  }

  private void add(Op op, StringBuilder text) {
    if (text.length() > 0) {
      runs.add(new Run(op, text.toString()));
      text.setLength(0);
    }
  }
}
