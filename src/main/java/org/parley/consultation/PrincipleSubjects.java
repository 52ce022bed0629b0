package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.shared.ConsultationId;

/** Principles, as something to talk about. */
@ApplicationScoped
class PrincipleSubjects implements Subjects {
  private PrincipleRepository principles;

  PrincipleSubjects() {}

  @Inject
  PrincipleSubjects(PrincipleRepository principles) {
    this.principles = principles;
  }

  @Override
  public String type() {
    return "principle";
  }

  @Override
  public Optional<String> find(ConsultationId consultation, String idOrCode) {
    return principles.of(consultation.value()).stream().map(Principle::view)
        .filter(principle -> principle.id().equals(idOrCode) || principle.code().equals(idOrCode)).map(PrincipleView::id).findFirst();
  }
}
