package org.parley.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Proceedings;

/** The sheet of those who are present at the meeting that is on. It is a help for the chair, who says who is present when a ballot is opened. */
@Stateless
public class CheckIns {
  private CheckInRepository checkIns;
  private Delegations delegations;
  private Rounds rounds;
  private DebateQuorum quorum;
  private Floor floor;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public CheckIns() {}

  @Inject
  CheckIns(CheckInRepository checkIns, Delegations delegations, Rounds rounds, DebateQuorum quorum, Floor floor, Access access,
      Proceedings proceedings, Clock clock) {
    this.checkIns = checkIns;
    this.delegations = delegations;
    this.rounds = rounds;
    this.quorum = quorum;
    this.floor = floor;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /**
   * Says that the caller's own delegation is there; said again it changes nothing.
   *
   * @throws WrongPhase @throws NotCounted
   */
  public CheckInView checkIn(Caller caller, ConsultationId consultation) {
    Member member = access.require(caller, consultation, Action.CHECK_IN);
    return checkIn(member, Action.CHECK_IN, member.requireDelegation(Action.CHECK_IN).value());
  }

  /**
   * Says that a delegation is there, as those who keep the list see it.
   *
   * @param delegation id or code
   * @throws WrongPhase @throws org.parley.shared.Unknown @throws NotCounted
   */
  public CheckInView checkIn(Caller caller, ConsultationId consultation, String delegation) {
    return checkIn(access.require(caller, consultation, Action.MARK_PRESENT), Action.MARK_PRESENT, delegation);
  }

  /** Says that the caller's own delegation leaves; nothing changes if it was not there. @throws WrongPhase */
  public void checkOut(Caller caller, ConsultationId consultation) {
    Member member = access.require(caller, consultation, Action.CHECK_IN);
    checkOut(member, Action.CHECK_IN, member.requireDelegation(Action.CHECK_IN).value());
  }

  /** Says that a delegation has left. @param delegation id or code @throws WrongPhase @throws org.parley.shared.Unknown */
  public void checkOut(Caller caller, ConsultationId consultation, String delegation) {
    checkOut(access.require(caller, consultation, Action.MARK_PRESENT), Action.MARK_PRESENT, delegation);
  }

  private CheckInView checkIn(Member member, Action action, String idOrCode) {
    ConsultationId consultation = member.consultation();
    floor.holdPhase(consultation, action); // also: members who check in at once come one after the other
    DelegationView delegation = delegations.find(consultation, idOrCode);
    if (!delegation.votes()) {
      throw new NotCounted(delegation.code());
    }
    Instant now = clock.instant();
    Meeting meeting = meeting(consultation, now);
    CheckIn checkIn = checkIns.find(delegation.id(), meeting)
        .orElseGet(() -> checkIns.add(new CheckIn(Ids.next(), consultation, delegation.id(), meeting)));
    checkIn.checkIn(delegation.named(), delegations.speaker(member), now).ifPresent(proceedings::record);
    return checkIn.view(delegation.named());
  }

  private void checkOut(Member member, Action action, String idOrCode) {
    ConsultationId consultation = member.consultation();
    floor.holdPhase(consultation, action);
    DelegationView delegation = delegations.find(consultation, idOrCode);
    checkIns.find(delegation.id(), meeting(consultation, clock.instant()))
        .flatMap(checkIn -> checkIn.checkOut(delegation.named(), delegations.speaker(member))).ifPresent(proceedings::record);
  }

  /** Who is there. Those are left out whose presence has come not to count since. */
  public CheckInSheet sheet(Caller caller, ConsultationId consultation) {
    access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    Meeting meeting = meeting(consultation, clock.instant());
    Map<String, CheckIn> there = checkIns.there(consultation, meeting).stream()
        .collect(Collectors.toMap(CheckIn::delegationId, Function.identity()));
    List<DelegationView> electorate = delegations.electorate(consultation);
    List<CheckInView> items = electorate.stream().map(DelegationView::named).filter(one -> there.containsKey(one.id().value()))
        .map(one -> there.get(one.id().value()).view(one)).toList();
    return new CheckInSheet(meeting, items, electorate.size(), quorum.least(consultation, electorate.size()));
  }

  /** The instant at which a phase ends counts, not when the server woke. */
  private Meeting meeting(ConsultationId consultation, Instant now) {
    Optional<RoundView> round = rounds.current(consultation);
    return Meeting.of(round, round.map(present -> present.phaseAt(now)));
  }
}
