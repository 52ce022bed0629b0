package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Topics;

/** Tells the delivery of news which consultation and which delegation are meant. */
@ApplicationScoped
class ConsultationTopics implements Topics {
  private ConsultationRepository consultations;
  private DelegationRepository delegations;

  ConsultationTopics() {}

  @Inject
  ConsultationTopics(ConsultationRepository consultations, DelegationRepository delegations) {
    this.consultations = consultations;
    this.delegations = delegations;
  }

  @Override
  public Optional<ConsultationId> bySlug(String slug) {
    return consultations.bySlug(slug).map(consultation -> consultation.view().id());
  }

  @Override
  public Optional<Delegation> delegation(ConsultationId consultation, DelegationId id) {
    return delegations.find(consultation.value(), id.value()).map(found -> found.view().named())
        .map(named -> new Delegation(named.id(), named.code(), named.name()));
  }
}
