package org.parley.voting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.stream.Stream;
import org.parley.provision.AmendmentTabled;
import org.parley.provision.AmendmentTakenUp;
import org.parley.provision.AmendmentView;
import org.parley.provision.DivisionMoved;
import org.parley.provision.ProposalsOrdered;
import org.parley.provision.ProvisionNotPut;
import org.parley.provision.ProvisionRevised;
import org.parley.provision.ProvisionWithdrawn;
import org.parley.shared.ConsultationId;
import org.parley.shared.Occurrence;

/**
 * Keeps a text that is under silence as it is, and has an amendment break silence, in the transaction that would change it. From its
 * expiry until it is adopted, a moment later, the text is frozen as well: nobody changes what is about to be adopted. Whoever revises
 * holds the consultation, as does whoever opens a silence procedure; whoever tables an amendment, or takes one up, holds the ballots on the text.
 */
@ApplicationScoped
class SilenceWatch {
  private BallotRepository ballots;
  private Voting voting;

  SilenceWatch() {}

  @Inject
  SilenceWatch(BallotRepository ballots, Voting voting) {
    this.ballots = ballots;
    this.voting = voting;
  }

  void before(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Occurrence occurrence) {
    if (occurrence.event() instanceof ProvisionRevised revised) {
      refuseUnderSilence(revised.consultation(), revised.provision().id());
    } else if (occurrence.event() instanceof ProvisionWithdrawn withdrawn) {
      refuseUnderSilence(withdrawn.consultation(), withdrawn.provision().id());
    } else if (occurrence.event() instanceof DivisionMoved moved) {
      refuseUnderSilence(moved.consultation(), moved.division().provision());
    } else if (occurrence.event() instanceof ProvisionNotPut notPut) {
      refuseUnderSilence(notPut.consultation(), notPut.provision().id());
    } else if (occurrence.event() instanceof ProposalsOrdered ordered) {
      ordered.provisions().forEach(provision -> refuseUnderSilence(ordered.consultation(), provision));
    } else if (occurrence.event() instanceof AmendmentTabled tabled) {
      breakSilence(tabled.consultation(), tabled.amendment());
    } else if (occurrence.event() instanceof AmendmentTakenUp takenUp) {
      breakSilence(takenUp.consultation(), takenUp.amendment());
    }
  }

  private void breakSilence(ConsultationId consultation, AmendmentView amendment) {
    silences(consultation, amendment.provision()).map(Ballot::id).toList().forEach(ballot -> voting.amended(ballot, amendment));
  }

  private void refuseUnderSilence(ConsultationId consultation, String provision) {
    silences(consultation, provision).map(Ballot::view).findFirst().ifPresent(ballot -> {
      throw UnderSilence.by(ballot);
    });
  }

  private Stream<Ballot> silences(ConsultationId consultation, String provision) {
    return ballots.openOn(consultation, BallotView.SubjectType.PROVISION.code(), provision).stream().filter(Ballot::isSilence);
  }
}
