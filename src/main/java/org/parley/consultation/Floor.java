package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
  private RoundRepository rounds;
  private Consultations consultations;
  private Clock clock;

  public Floor() {}

  @Inject
  Floor(Access access, RoundRepository rounds, Consultations consultations, Clock clock) {
    this.access = access;
    this.rounds = rounds;
    this.consultations = consultations;
    this.clock = clock;
  }

  /** For a thing named by its id alone; see {@link Access#requireWithin}. @throws WrongPhase by phase */
  public Member requireWithin(Caller caller, ConsultationId consultation, Action action, String what) {
    Member member = access.requireWithin(caller, consultation, action, what);
    require(consultation, action);
    return member;
  }

  /** By phase alone. @throws WrongPhase */
  public void require(ConsultationId consultation, Action action) {
    stage(consultation).ifPresent(present -> present.require(action, clock.instant()));
  }

  /** Where the present round stands; the instant at which its phase ends counts, not when the server woke. Empty where there is no round yet. */
  public Optional<Stage> stage(ConsultationId consultation) {
    return rounds.stage(consultation);
  }

  /** Whether the phase of the present round has ended by its instant, and the server is yet to move on. */
  public boolean hasEnded(ConsultationId consultation) {
    return stage(consultation).filter(stage -> stage.at(clock.instant()) != stage.phase()).isPresent();
  }

  /**
   * Holds the consultation, and so the phase of its round, until the end of the transaction: nothing is done in a phase that has
   * ended meanwhile. To be called before anything of a round was read, and before any other lock.
   *
   * @throws WrongPhase if the present round's phase does not allow it
   */
  public void holdPhase(ConsultationId consultation, Action action) {
    consultations.lock(consultation);
    require(consultation, action);
  }

  /** Everything that the caller may do now, for showing controls. */
  public List<Action> permits(Caller caller, ConsultationId consultation) {
    Role role = access.role(caller, consultation);
    Optional<Phase> phase = stage(consultation).map(stage -> stage.at(clock.instant()));
    return Stream.of(Action.values()).filter(action -> action.permits(role))
        .filter(action -> phase.isEmpty() || PhaseTable.allows(phase.get(), action)).toList();
  }
}
