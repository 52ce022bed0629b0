package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of a ballot its readers may know. This is the one place where that is decided: on the server, for whoever reads and for
 * every event, and for the chair as for everybody else. A delegation always knows what it has cast itself.
 */
public enum Disclosure {
  /** That the vote runs, and how many have cast. */
  NONE,
  /** The count besides. */
  TOTALS,
  /** Each delegation's vote besides, on the board. */
  NAMES;

  /** @param board what the chair lets members see while it runs */
  static Disclosure of(Method method, Disclosure board, BallotState state) {
    return state == BallotState.CLOSED ? method.kept(board) : board;
  }

  boolean totals() {
    return this != NONE;
  }

  boolean names() {
    return this == NAMES;
  }

  /** The board as readers see it. Where a vote is not shown, neither is that somebody came to cast it. */
  List<BallotView.Line> shown(List<BallotView.Line> board, BallotState state) {
    return names() ? board : board.stream().map(line -> withoutVote(line, state)).toList();
  }

  private static BallotView.Line withoutVote(BallotView.Line line, BallotState state) {
    boolean present = line.present() && (state == BallotState.CLOSED || !line.arrived());
    return new BallotView.Line(line.delegation(), line.weight(), line.veto(), present, line.arrived(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Disclosure of(String code) {
    return Stream.of(values()).filter(disclosure -> disclosure.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such disclosure"));
  }
}
