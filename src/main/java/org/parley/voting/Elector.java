package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.parley.consultation.DelegationView;
import org.parley.shared.DelegationId;
import org.parley.shared.LocalizedText;

/**
 * A delegation of a ballot's electorate, frozen with its code, name, weight and veto when the ballot opened. Only its presence may
 * still begin, and the chair may dispose of its objection.
 */
@Entity
@Table(name = "elector")
@IdClass(SeatKey.class)
class Elector {
  @Id
  @Column(name = "ballot_id")
  private String ballotId;
  @Id
  @Column(name = "delegation_id")
  private String delegationId;
  private String code;
  private LocalizedText name;
  private long weight;
  private boolean veto;
  private boolean present;
  private boolean arrived;
  private LocalizedText disposition;

  protected Elector() {}

  Elector(String ballot, DelegationView delegation, boolean present) {
    this.ballotId = ballot;
    this.delegationId = delegation.id().value();
    this.code = delegation.code();
    this.name = delegation.name();
    this.weight = delegation.weight();
    this.veto = delegation.vetoHolder();
    this.present = present;
  }

  /** @return whether it was absent until now */
  boolean arrive() {
    boolean absent = !isPresent();
    arrived = arrived || absent;
    return absent;
  }

  boolean hasArrived() {
    return arrived;
  }

  String ballot() {
    return ballotId;
  }

  Polling.Place place() {
    return new Polling.Place(ballotId, id());
  }

  DelegationId id() {
    return new DelegationId(delegationId);
  }

  boolean isPresent() {
    return present || arrived;
  }

  long weight() {
    return weight;
  }

  boolean hasVeto() {
    return veto;
  }

  /** The chair's reasons, where its objection has been addressed. */
  Optional<LocalizedText> disposition() {
    return Optional.ofNullable(disposition);
  }

  /** @return whether it had not been addressed before */
  boolean dispose(LocalizedText reasons) {
    boolean first = disposition == null;
    disposition = reasons;
    return first;
  }

  /** It votes anew: what was said of its objection was said of another. */
  void reopen() {
    disposition = null;
  }

  DelegationView.Named named() {
    return new DelegationView.Named(id(), code, name);
  }
}
