package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.consultation.DelegationView;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.provision.ProvisionView;
import org.parley.provision.Provisions;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.Unknown;

/** What ballots are about, found in the modules that hold it. */
@ApplicationScoped
class VotedSubjects {
  private Principles principles;
  private Provisions provisions;

  VotedSubjects() {}

  @Inject
  VotedSubjects(Principles principles, Provisions provisions) {
    this.principles = principles;
    this.provisions = provisions;
  }

  /** As it is now. @throws Invalid if it is not there */
  BallotView.Subject find(ConsultationId consultation, Voting.Subject subject) {
    if (subject.type() == null) {
      throw new Invalid("subject.type", "required");
    }
    if (subject.id() == null) {
      throw new Invalid("subject.id", "required");
    }
    try {
      return now(consultation, subject.type(), subject.id());
    } catch (Unknown none) {
      throw new Invalid("subject.id", "unknown");
    }
  }

  /** As it is now; a provision stays so until the end of the transaction. @throws Unknown if it is not there */
  BallotView.Subject now(ConsultationId consultation, BallotView.SubjectType type, String id) {
    return switch (type) {
      case PRINCIPLE -> {
        PrincipleView principle = principles.find(consultation, id);
        yield new BallotView.Subject(type, principle.id(), Optional.empty(), principle.title());
      }
      case PROVISION -> {
        ProvisionView provision = provisions.hold(consultation, id);
        yield new BallotView.Subject(type, provision.id(), Optional.of(provision.version()), provision.title());
      }
    };
  }

  /** The delegations that proposed it: UNGA 88 has them not explain their vote on it. */
  Set<DelegationId> sponsors(ConsultationId consultation, BallotView.Subject subject) {
    return switch (subject.type()) {
      case PRINCIPLE -> Set.of();
      case PROVISION -> provisions.find(consultation, subject.id()).tabledBy().delegation().map(DelegationView.Named::id).stream()
          .collect(Collectors.toSet());
    };
  }

  /** Tells whoever holds it what became of it: the version that was voted on is adopted or rejected. */
  void decided(ConsultationId consultation, BallotView.Subject subject, Outcome outcome) {
    if (subject.type() == BallotView.SubjectType.PROVISION && outcome.decided()) {
      provisions.decided(consultation, subject.id(), subject.version().orElseThrow(), outcome.adopted());
    }
  }
}
