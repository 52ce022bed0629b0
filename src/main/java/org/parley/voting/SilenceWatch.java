package org.parley.voting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.parley.provision.ProvisionRevised;
import org.parley.shared.Occurrence;

/**
 * Keeps a text that is under silence as it is, in the transaction that would change it. From its expiry until it is adopted, a moment
 * later, the text is frozen as well: nobody changes what is about to be adopted. No lock is needed: whoever revises holds the
 * consultation, and so does whoever opens a silence procedure.
 */
@ApplicationScoped
class SilenceWatch {
  private BallotRepository ballots;

  SilenceWatch() {}

  @Inject
  SilenceWatch(BallotRepository ballots) {
    this.ballots = ballots;
  }

  void before(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Occurrence occurrence) {
    if (occurrence.event() instanceof ProvisionRevised revised) {
      ballots.openOn(revised.consultation(), BallotView.SubjectType.PROVISION.code(), revised.provision().id()).stream()
          .filter(Ballot::isSilence).map(Ballot::view).findFirst().ifPresent(ballot -> {
            throw new UnderSilence(ballot.number(), ballot.closes().orElseThrow());
          });
    }
  }
}
