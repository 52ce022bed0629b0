package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of a ballot its readers may know. This is the one place where that is decided: on the server, for whoever reads and for
 * every event, and for the chair as for everybody else. A delegation knows what it has cast itself, unless the ballot is secret: then
 * it knows that it has, so that nobody can make it show what.
 */
public enum Disclosure {
  /** That the vote runs, and how many have cast. */
  NONE,
  /** Who has cast besides, and not what: to those who vote and those who conduct the vote. */
  VOTED,
  /** How many have cast, and the count. */
  TOTALS,
  /** Each delegation's vote besides, on the board. */
  NAMES;

  /** @param board what the chair lets members see while it runs */
  static Disclosure of(Method method, Disclosure board, BallotState state) {
    return state == BallotState.CLOSED ? method.kept(board) : board;
  }

  boolean totals() {
    return this == TOTALS || this == NAMES;
  }

  boolean names() {
    return this == NAMES;
  }

  /** The board as readers see it. Where it is not shown who has cast, neither is that somebody came to cast. */
  List<BallotView.Line> shown(List<BallotView.Line> board, BallotState state) {
    return names() ? board : board.stream().map(line -> withoutVote(line, state)).toList();
  }

  private BallotView.Line withoutVote(BallotView.Line line, BallotState state) {
    boolean present = line.present() && (this == VOTED || state == BallotState.CLOSED || !line.arrived());
    return new BallotView.Line(line.delegation(), line.weight(), line.veto(), present, line.arrived(), this == VOTED && line.voted(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What of this somebody who only looks on may know: of a vote that shows who has cast, how many have. */
  Disclosure forOnlookers() {
    return this == VOTED ? NONE : this;
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
