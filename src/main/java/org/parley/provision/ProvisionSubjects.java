package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.consultation.Subjects;
import org.parley.shared.ConsultationId;

/** Provisions, as something to talk about. */
@ApplicationScoped
class ProvisionSubjects implements Subjects {
  private ProvisionRepository provisions;

  ProvisionSubjects() {}

  @Inject
  ProvisionSubjects(ProvisionRepository provisions) {
    this.provisions = provisions;
  }

  @Override
  public String type() {
    return "provision";
  }

  @Override
  public Optional<String> find(ConsultationId consultation, String id) {
    return provisions.consultationOf(id).filter(consultation::equals).map(own -> id);
  }
}
