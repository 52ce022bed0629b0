package org.parley.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

@Entity
@Table(name = "delegation")
class Delegation {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  private String code;
  private LocalizedText name;
  private String country;
  private String status;
  private boolean accredited;
  private boolean suspended;
  private long weight;
  @Column(name = "veto_holder")
  private boolean vetoHolder;
  @Version
  private long version;

  protected Delegation() {}

  Delegation(String id, ConsultationId consultation, String code, LocalizedText name, Optional<String> country, Standing status, long weight,
      boolean vetoHolder) {
    this.id = id;
    this.consultationId = consultation.value();
    this.code = code;
    this.name = name;
    this.country = country.orElse(null);
    this.status = status.code();
    this.accredited = true;
    this.weight = weight;
    this.vetoHolder = vetoHolder;
  }

  /** Applies what is not null. */
  DelegationChanged change(Delegations.Change change, Optional<PersonId> actor) {
    if (change.status() != null) {
      status = change.status().code();
    }
    if (change.accredited() != null) {
      accredited = change.accredited();
    }
    if (change.suspended() != null) {
      suspended = change.suspended();
    }
    if (change.weight() != null) {
      weight = change.weight();
    }
    if (change.vetoHolder() != null) {
      vetoHolder = change.vetoHolder();
    }
    if (change.name() != null) {
      name = change.name();
    }
    return new DelegationChanged(new ConsultationId(consultationId), view(), actor);
  }

  long version() {
    return version;
  }

  String consultationId() {
    return consultationId;
  }

  DelegationView view() {
    return new DelegationView(new DelegationId(id), code, name, Optional.ofNullable(country), Standing.of(status).orElseThrow(), accredited,
        suspended, weight, vetoHolder);
  }
}
