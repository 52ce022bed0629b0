package org.parley.position;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
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
  public record Draft(Grade grade, Statement statement) {}

  /** A position, and whether it is the first that the delegation stated there. */
  public record Stated(PositionView position, boolean first) {}

  /**
   * States or revises the position of the caller's own delegation; the same again changes nothing.
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

  /** The round's, by principle and delegation. @throws Unknown if there is no such round */
  public List<PositionView> list(Caller caller, ConsultationId consultation, String round) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    return list(consultation, round);
  }

  /** As the other, for modules that have authorised. */
  public List<PositionView> list(ConsultationId consultation, String round) {
    RoundView found = rounds.find(consultation, round);
    Map<String, List<Position>> byPrinciple = positions.of(found.id()).stream().collect(Collectors.groupingBy(Position::principle));
    return principles.list(consultation).stream()
        .flatMap(principle -> byPrinciple.getOrDefault(principle.id(), List.of()).stream().map(position -> position.view(found.code(), principle.code()))
            .sorted(Comparator.comparing(view -> view.delegation().code())))
        .toList();
  }

  /**
   * Every revision of one position, in order.
   *
   * @param round id or code; as {@code principle} and {@code delegation}
   * @throws Unknown if there is none
   */
  public List<PositionRevisionView> history(Caller caller, ConsultationId consultation, String round, String principle, String delegation) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    Position position = positions.find(rounds.find(consultation, round).id(), principles.find(consultation, principle).id(),
        delegations.find(consultation, delegation).id().value()).orElseThrow(() -> new Unknown("position"));
    return positions.revisions(position.id()).stream().map(PositionRevision::view).toList();
  }
}
