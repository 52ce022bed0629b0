package org.parley.position;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.consultation.Floor;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.consultation.Speaker;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.Proceedings;
import org.parley.shared.Stale;
import org.parley.shared.Unknown;

/** States and shows positions. What takes a {@link Caller} authorises; what takes none is for other modules, which have done so. */
@Stateless
public class Positions {
  private static final int MOST_REVISIONS = 1_000;

  private PositionRepository positions;
  private Consultations consultations;
  private Principles principles;
  private Delegations delegations;
  private Rounds rounds;
  private Floor floor;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public Positions() {}

  @Inject
  Positions(PositionRepository positions, Consultations consultations, Principles principles, Delegations delegations, Rounds rounds, Floor floor,
      Access access, Proceedings proceedings, Clock clock) {
    this.positions = positions;
    this.consultations = consultations;
    this.principles = principles;
    this.delegations = delegations;
    this.rounds = rounds;
    this.floor = floor;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** What a delegation states. @param statement may be left out, but for an objection */
  @Schema(name = "PositionDraft", requiredProperties = "grade")
  public record Draft(Grade grade, Statement statement) {}

  /** Where a position stands in the matrix of a round. @param round id or code; as the others */
  public record Cell(String round, String principle, String delegation) {}

  /** A position, and whether it is the first that the delegation stated there. */
  public record Stated(PositionView position, boolean first) {}

  /**
   * States or revises the position of the caller's own delegation; the same again changes nothing, also where it comes a second time
   * because the first answer was lost.
   *
   * @param round id or code of the round that is on
   * @param principle id or code
   * @param expected the revision that the caller worked on; empty for whatever is current
   * @throws Unknown @throws RoundOver @throws Invalid @throws Stale
   */
  public Stated state(Caller caller, ConsultationId consultation, String round, String principle, Draft draft, OptionalLong expected) {
    Member member = access.require(caller, consultation, Action.STATE_POSITION);
    member.requireDelegation(Action.STATE_POSITION);
    floor.holdPhase(consultation, Action.STATE_POSITION); // also: two members who state the first one at once come one after the other
    RoundView present = present(consultation, round);
    PrincipleView on = principles.find(consultation, principle);
    Content content = Content.require(draft.grade(), draft.statement(), consultations.find(consultation).firstLanguage());
    Speaker speaker = delegations.speaker(member);
    Position position = load(consultation, present, on, speaker.delegation().orElseThrow());
    Optional<PositionStated> stated = position.state(content, speaker, expected, present, on, clock.instant());
    stated.ifPresent(event -> keep(position, event));
    PositionView view = position.view(present.code(), on.code());
    return new Stated(view, stated.isPresent() && view.revision() == 1);
  }

  private void keep(Position position, PositionStated stated) {
    long revision = stated.position().revision();
    if (revision > MOST_REVISIONS) {
      throw new Invalid("statement.text", "too-many");
    }
    if (revision == 1) {
      positions.add(position);
    }
    positions.add(position.current());
    proceedings.record(stated);
  }

  /** @throws Unknown if there is no such round @throws RoundOver if it is not the one that is on */
  private RoundView present(ConsultationId consultation, String idOrCode) {
    RoundView round = rounds.find(consultation, idOrCode);
    RoundView present = rounds.current(consultation).orElse(round);
    if (!round.id().equals(present.id())) {
      throw new RoundOver(round.code(), present.code());
    }
    return round;
  }

  /** The one that is there, locked, or a new one. */
  private Position load(ConsultationId consultation, RoundView round, PrincipleView principle, DelegationView.Named delegation) {
    return positions.lock(round.id(), principle.id(), delegation.id().value())
        .orElseGet(() -> new Position(Ids.next(), consultation, round, principle, delegation));
  }

  /**
   * Some of the round's, by principle and delegation.
   *
   * @param after {@linkplain PositionView#place() place} of the last one seen
   * @throws Unknown if there is no such round @throws Invalid if that is no place
   */
  public List<PositionView> list(Caller caller, ConsultationId consultation, String round, Optional<String> after, int limit) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    RoundView found = rounds.find(consultation, round);
    List<PrincipleView> left = from(after, principles.list(consultation));
    return inOrder(found, left, positions.of(found.id(), enough(left, positions.count(found.id()), limit)))
        .filter(position -> after.isEmpty() || !isSeen(position, left, after.get())).limit(limit).toList();
  }

  private static List<PrincipleView> from(Optional<String> place, List<PrincipleView> all) {
    List<String> codes = all.stream().map(PrincipleView::code).toList();
    int first = place.map(seen -> codes.indexOf(PositionView.principleAt(seen))).orElse(0);
    if (first < 0) {
      throw new Invalid("after", "malformed");
    }
    return all.subList(first, all.size());
  }

  /** Of the principle with which the page begins all may have been seen: it counts for nothing. @return ids */
  private static List<String> enough(List<PrincipleView> left, Map<String, Long> counts, int limit) {
    List<String> enough = new ArrayList<>();
    long found = 0;
    for (PrincipleView principle : left) {
      if (found >= limit) {
        break;
      }
      found += enough.isEmpty() ? 0 : counts.getOrDefault(principle.id(), 0L);
      enough.add(principle.id());
    }
    return enough;
  }

  private static boolean isSeen(PositionView position, List<PrincipleView> left, String place) {
    return position.principle().code().equals(left.get(0).code()) && position.place().compareTo(place) <= 0;
  }

  /** All of the round's, by principle and delegation; for modules that have authorised. @throws Unknown if there is no such round */
  public List<PositionView> list(ConsultationId consultation, String round) {
    RoundView found = rounds.find(consultation, round);
    return inOrder(found, principles.list(consultation), positions.of(found.id())).toList();
  }

  private static Stream<PositionView> inOrder(RoundView round, List<PrincipleView> principles, List<Position> some) {
    Map<String, List<Position>> byPrinciple = some.stream().collect(Collectors.groupingBy(Position::principle));
    return principles.stream().flatMap(principle -> byPrinciple.getOrDefault(principle.id(), List.of()).stream()
        .map(position -> position.view(round.code(), principle.code())).sorted(Comparator.comparing(PositionView::place)));
  }

  /**
   * Revisions of one position, in order.
   *
   * @param after the number of the one before the first of them
   * @param limit at most so many
   * @throws Unknown if there is none
   */
  public List<PositionRevisionView> history(Caller caller, ConsultationId consultation, Cell cell, long after, int limit) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    Position position = positions.find(rounds.find(consultation, cell.round()).id(), principles.find(consultation, cell.principle()).id(),
        delegations.find(consultation, cell.delegation()).id().value()).orElseThrow(() -> new Unknown("position"));
    return positions.revisions(position.id(), after, limit).stream().map(PositionRevision::view).toList();
  }
}
