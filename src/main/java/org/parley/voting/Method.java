package org.parley.voting;

import static org.parley.voting.Disclosure.NAMES;
import static org.parley.voting.Disclosure.NONE;
import static org.parley.voting.Disclosure.TOTALS;
import static org.parley.voting.Disclosure.VOTED;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How the question is put: with what the chair may let members see while the vote runs, the usual first, and what may be answered. */
public enum Method {
  /** A straw vote: it decides nothing, and says so. */
  INDICATIVE(List.of(NAMES, TOTALS), Choice.YES, Choice.NO, Choice.ABSTAIN),
  /** The chair asks whether anybody objects; silence is consent, and whoever objects is named at once. */
  NO_OBJECTION(List.of(NAMES), Choice.YES, Choice.OBJECT),
  /** Unrecorded: only the totals are kept, who voted how is not; sealed while it runs. */
  SHOW_OF_HANDS(List.of(TOTALS, NONE), Choice.YES, Choice.NO, Choice.ABSTAIN),
  /** Each delegation's vote is on the record, and on the board where the chair allows. */
  RECORDED(List.of(NAMES, TOTALS), Choice.YES, Choice.NO, Choice.ABSTAIN),
  /** Delegations answer one after the other, as they are called (UNGA rule 87). */
  ROLL_CALL(List.of(NAMES), Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.PASS),
  /** Sealed while it runs, and then only the totals are left: nobody can tell who voted how, not even whoever keeps the database. */
  SECRET(List.of(VOTED), Choice.YES, Choice.NO, Choice.ABSTAIN),
  /** Adopted at its expiry unless a delegation has objected by then, which ends it at once. */
  SILENCE(List.of(NAMES), Choice.OBJECT);

  private final List<Disclosure> boards;
  private final Set<Choice> choices;

  Method(List<Disclosure> boards, Choice first, Choice... others) {
    this.boards = boards;
    this.choices = EnumSet.of(first, others);
  }

  /** Whether that is an answer to a question put this way. */
  public boolean takes(Choice choice) {
    return choices.contains(choice);
  }

  /**
   * Whether a question put this way can be decided by that rule: without objection means by consensus; a secret ballot, and a show of
   * hands of which only the totals are kept, take a rule that counts heads. From weights, vetoes and objections one could reckon whose
   * they were.
   */
  public boolean decidesBy(DecisionRule rule) {
    return switch (this) {
      case SILENCE -> rule.equals(Rules.CONSENSUS);
      case NO_OBJECTION -> rule.seeksConsensus();
      case SECRET, SHOW_OF_HANDS -> rule.countsHeads();
      default -> true;
    };
  }

  /** Whether the result decides anything. */
  public boolean isBinding() {
    return this != INDICATIVE;
  }

  /** Whether the chair may let members see that much while it runs. */
  boolean allows(Disclosure board) {
    return boards.contains(board);
  }

  /** What members see while it runs where the chair says nothing. */
  Disclosure usualBoard() {
    return boards.get(0);
  }

  /** What is known of it after the close. @param board what members saw while it ran */
  Disclosure kept(Disclosure board) {
    return switch (this) {
      case INDICATIVE -> board;
      case SHOW_OF_HANDS, SECRET -> TOTALS;
      case NO_OBJECTION, RECORDED, ROLL_CALL, SILENCE -> NAMES;
    };
  }

  /**
   * Whether it is known only how many voted how, and not who. What is cast is sealed then while it runs, and goes with the close.
   *
   * @param board what members see while it runs
   */
  boolean keepsTotalsOnly(Disclosure board) {
    return !kept(board).names();
  }

  /** Whether, once it has begun, only points of order interrupt it: UNGA 88. */
  boolean isUninterrupted() {
    return this != INDICATIVE && this != SILENCE;
  }

  /** Whether delegations may explain how they vote: UNGA 88. Where none is taken, or it decides nothing, there is nothing to explain, and of a secret ballot nothing may be said. */
  boolean isExplained() {
    return switch (this) {
      case SHOW_OF_HANDS, RECORDED, ROLL_CALL -> true;
      case INDICATIVE, NO_OBJECTION, SECRET, SILENCE -> false;
    };
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static Method of(String code) {
    return Stream.of(values()).filter(method -> method.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such method"));
  }
}
