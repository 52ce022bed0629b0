package org.parley.voting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.consultation.DelegationView;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;

/** The electorate of a ballot: how it is frozen, and how it is counted line by line. */
final class Board {
  private Board() {}

  /**
   * Freezes the electorate.
   *
   * @param delegations those that have the vote now
   * @param present ids or codes of those present; empty to take all as present
   * @throws Invalid if one who is named present is not of the electorate
   */
  static List<Elector> freeze(String ballot, List<DelegationView> delegations, Optional<List<String>> present) {
    Set<DelegationId> there = present(delegations, present);
    return delegations.stream().map(delegation -> new Elector(ballot, delegation, there.contains(delegation.id()))).toList();
  }

  /**
   * Who is present.
   *
   * @param delegations that have the vote
   * @param named ids or codes of those present; empty to take all as present
   * @throws Invalid if one who is named has not the vote
   */
  static Set<DelegationId> present(List<DelegationView> delegations, Optional<List<String>> named) {
    Set<String> known = delegations.stream().flatMap(delegation -> Stream.of(delegation.id().value(), delegation.code()))
        .collect(Collectors.toSet());
    if (!known.containsAll(named.orElse(List.of()))) {
      throw new Invalid("present", "not-of-electorate");
    }
    Set<String> there = new HashSet<>(named.orElse(List.of()));
    return delegations.stream().filter(delegation -> named.isEmpty() || there.contains(delegation.id().value()) || there.contains(delegation.code()))
        .map(DelegationView::id).collect(Collectors.toSet());
  }

  /** Counts the lines one by one. */
  static Tally tally(List<BallotView.Line> board) {
    long present = board.stream().filter(BallotView.Line::present).count();
    long cast = board.stream().filter(line -> line.choice().isPresent()).count();
    return new Tally(count(board, Choice.YES), count(board, Choice.NO), count(board, Choice.ABSTAIN), count(board, Choice.OBJECT),
        present - cast, board.size() - present, board.size());
  }

  /** Counts all that a rule looks at, line by line. @param found the chair finds rough consensus */
  static Count count(List<BallotView.Line> board, DecisionRule rule, boolean found) {
    Weights weights = new Weights(weight(board, Choice.YES::equals), weight(board, Choice.NO::equals), weight(board, choice -> true),
        board.stream().mapToLong(BallotView.Line::weight).sum());
    List<BallotView.Line> objections = board.stream().filter(line -> line.choice().filter(Choice::objects).isPresent()).toList();
    return new Count(tally(board), weights,
        board.stream().filter(line -> line.veto() && line.choice().equals(Optional.of(Choice.NO))).count(),
        objections.stream().filter(line -> rule.spares(line.delegation().id().value())).count(),
        objections.stream().filter(line -> line.disposition().isEmpty()).count(), found);
  }

  private static long weight(List<BallotView.Line> board, Predicate<Choice> which) {
    return board.stream().filter(line -> line.choice().filter(which).isPresent()).mapToLong(BallotView.Line::weight).sum();
  }

  private static long count(List<BallotView.Line> board, Choice choice) {
    return board.stream().filter(line -> line.choice().filter(choice::equals).isPresent()).count();
  }
}
