package org.parley.voting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.parley.consultation.ConsultationOpened;
import org.parley.shared.Occurrence;

/** Gives a consultation its rules of procedure in the transaction that opens it; if they are none, it is not opened. */
@ApplicationScoped
class RuleSetBeginning {
  private RuleSets ruleSets;

  RuleSetBeginning() {}

  @Inject
  RuleSetBeginning(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

  void before(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Occurrence occurrence) {
    if (occurrence.event() instanceof ConsultationOpened opened) {
      ruleSets.begin(opened.consultation(), opened.ruleSet());
    }
  }
}
