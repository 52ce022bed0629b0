package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.identity.Role;
import org.parley.shared.ConsultationId;

/** Whether somebody may act now: by role ({@link Access}) and by the phase of the present round ({@link PhaseTable}). */
@ApplicationScoped
public class Floor {
  private Access access;
  private Rounds rounds;

  public Floor() {}

  @Inject
  Floor(Access access, Rounds rounds) {
    this.access = access;
    this.rounds = rounds;
  }

  /** For a consultation that the caller named. @throws org.parley.identity.NotPermitted by role @throws WrongPhase by phase */
  public Member require(Caller caller, ConsultationId consultation, Action action) {
    Member member = access.require(caller, consultation, action);
    requirePhase(consultation, action);
    return member;
  }

  /** For a thing named by its id alone; see {@link Access#requireWithin}. */
  public Member requireWithin(Caller caller, ConsultationId consultation, Action action, String what) {
    Member member = access.requireWithin(caller, consultation, action, what);
    requirePhase(consultation, action);
    return member;
  }

  /** @throws WrongPhase if the present round's phase does not allow it */
  public void requirePhase(ConsultationId consultation, Action action) {
    rounds.current(consultation).map(RoundView::phase).filter(phase -> !PhaseTable.allows(phase, action)).ifPresent(phase -> {
      throw new WrongPhase(phase, action);
    });
  }

  /** Everything that the caller may do now, for showing controls. */
  public List<Action> permits(Caller caller, ConsultationId consultation) {
    Role role = access.role(caller, consultation);
    return Stream.of(Action.values()).filter(action -> action.permits(role))
        .filter(action -> rounds.current(consultation).map(RoundView::phase).map(phase -> PhaseTable.allows(phase, action)).orElse(true)).toList();
  }
}
