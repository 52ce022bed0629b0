package org.parley.provision;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What changed between two texts, by words, punctuation and white space, in Chinese and Japanese by characters. The work is bounded:
 * where two texts differ so much that comparing them word by word would take too long, they are compared by sentences first, and a
 * stretch with too little in common is shown as deleted and inserted whole.
 */
public final class Redline {
  /** Differences are sought up to this many in one stretch; work and memory grow with the square. */
  private static final int MOST_DIFFERENCES = 1_000;
  /** Steps of the search for the whole of one redline, some tens of nanoseconds each. */
  private static final long MOST_WORK = 3_000_000;

  private final Runs runs = new Runs();
  private final Effort effort = new Effort();

  private Redline() {}

  /** What a run is. */
  public enum Op {
    EQUAL, INSERT, DELETE;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A run of text. */
  public record Run(Op op, String text) {}

  /** The runs in order, neighbours of one kind merged, a deletion before the insertion that replaces it. */
  public static List<Run> between(String from, String to) {
    Redline redline = new Redline();
    redline.compareWords(from, to, redline::compareSentences);
    return redline.runs.end();
  }

  /** @param otherwise what is done where the stretch between what is the same at head and tail differs too much */
  private void compareWords(String from, String to, Differing otherwise) {
    List<String> before = Pieces.words(from);
    List<String> after = Pieces.words(to);
    int head = commonHead(before, after);
    int tail = commonTail(before.subList(head, before.size()), after.subList(head, after.size()));
    List<String> oldMiddle = before.subList(head, before.size() - tail);
    List<String> newMiddle = after.subList(head, after.size() - tail);
    runs.equal(before.subList(0, head));
    compare(oldMiddle, newMiddle, runs::change, otherwise);
    runs.equal(before.subList(before.size() - tail, before.size()));
  }

  private void compareSentences(List<String> from, List<String> to) {
    compare(sentences(from), sentences(to), this::compareStretch, this::compareStretch);
  }

  private void compareStretch(List<String> before, List<String> after) {
    compareWords(String.join("", before), String.join("", after), this::compareInPairs);
  }

  /** The last attempt, where a stretch has as many sentences as before: a word changed throughout is found so. */
  private void compareInPairs(List<String> from, List<String> to) {
    List<String> before = sentences(from);
    List<String> after = sentences(to);
    if (before.size() == after.size()) {
      IntStream.range(0, before.size()).forEach(i -> compareWords(before.get(i), after.get(i), runs::change));
    } else {
      runs.change(from, to);
    }
  }

  private static List<String> sentences(List<String> pieces) {
    return Pieces.sentences(String.join("", pieces));
  }

  /** Takes a stretch that differs. */
  private interface Differing {
    void take(List<String> deleted, List<String> inserted);
  }

  private void compare(List<String> before, List<String> after, Differing differing, Differing otherwise) {
    List<Change> changes;
    try {
      changes = effort.diff(before, after);
    } catch (TooMuch different) {
      otherwise.take(before, after);
      return;
    }
    int reached = 0;
    for (Change change : changes) {
      runs.equal(before.subList(reached, change.startOriginal));
      differing.take(before.subList(change.startOriginal, change.endOriginal), after.subList(change.startRevised, change.endRevised));
      reached = change.endOriginal;
    }
    runs.equal(before.subList(reached, before.size()));
  }

  private static int commonHead(List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int common = 0;
    while (common < most && before.get(common).equals(after.get(common))) {
      common++;
    }
    return common;
  }

  private static int commonTail(List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int common = 0;
    while (common < most && before.get(before.size() - 1 - common).equals(after.get(after.size() - 1 - common))) {
      common++;
    }
    return common;
  }

  /** Counts the steps of the search and ends it, which the algorithm allows its listener alone to do. */
  private static final class Effort implements DiffAlgorithmListener {
    private long work;

    /** In the order of the text; of two that touch there is none. @throws TooMuch */
    List<Change> diff(List<String> before, List<String> after) {
      return new MyersDiff<String>().computeDiff(before, after, this).stream()
          .sorted(Comparator.comparingInt(change -> change.startOriginal)).toList();
    }

    @Override
    public void diffStart() {
      diffStep(0, 0);
    }

    @Override
    public void diffStep(int differences, int most) {
      work += differences;
      if (differences > MOST_DIFFERENCES || work > MOST_WORK) {
        throw new TooMuch();
      }
    }

    @Override
    public void diffEnd() {
      // nothing is held that would have to be let go
    }
  }

  /** The search has taken as long as it may. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super(null, null, false, false);
    }
  }
}
