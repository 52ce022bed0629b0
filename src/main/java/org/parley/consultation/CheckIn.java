package org.parley.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;

/** Whether a delegation is at a meeting: one line of its sheet, which stays when the delegation leaves and serves when it comes back. */
@Entity
@Table(name = "check_in")
class CheckIn {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "delegation_id")
  private String delegationId;
  private String meeting;
  /** Null while it is not there, as {@code by}. */
  @Column(name = "checked_in_at")
  private Instant since;
  @Column(name = "checked_in_by")
  private Speaker by;

  protected CheckIn() {}

  /** Of a delegation that is not there yet. */
  CheckIn(String id, ConsultationId consultation, DelegationId delegation, Meeting meeting) {
    this.id = id;
    this.consultationId = consultation.value();
    this.delegationId = delegation.value();
    this.meeting = meeting.key();
  }

  /** @param speaker of the delegation, or of the staff @return empty where it is there already: who came first stays named */
  Optional<DelegationCheckedIn> checkIn(DelegationView.Named delegation, Speaker speaker, Instant now) {
    if (isThere()) {
      return Optional.empty();
    }
    since = now;
    by = speaker;
    return Optional.of(new DelegationCheckedIn(consultation(), view(delegation)));
  }

  /** @param speaker of the delegation, or of the staff @return empty where it was not there */
  Optional<DelegationCheckedOut> checkOut(DelegationView.Named delegation, Speaker speaker) {
    if (!isThere()) {
      return Optional.empty();
    }
    since = null;
    by = null;
    return Optional.of(new DelegationCheckedOut(consultation(), Meeting.at(meeting), delegation, speaker));
  }

  private boolean isThere() {
    return since != null;
  }

  private ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  String delegationId() {
    return delegationId;
  }

  /** Of one that is there. */
  CheckInView view(DelegationView.Named delegation) {
    return new CheckInView(Meeting.at(meeting), delegation, since, by);
  }
}
