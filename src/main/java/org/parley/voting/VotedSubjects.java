package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.consultation.DelegationView;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.provision.AmendmentView;
import org.parley.provision.DecidedText;
import org.parley.provision.DividedText;
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
  private DecidedText text;
  private DividedText divided;
  private DecidedQuestions questions;

  VotedSubjects() {}

  @Inject
  VotedSubjects(Principles principles, Provisions provisions, DecidedText text, DividedText divided, DecidedQuestions questions) {
    this.principles = principles;
    this.provisions = provisions;
    this.text = text;
    this.divided = divided;
    this.questions = questions;
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
      case PROVISION, RECONSIDERATION -> {
        ProvisionView provision = provisions.hold(consultation, id);
        yield new BallotView.Subject(type, provision.id(), Optional.of(provision.version()), provision.title());
      }
      case AMENDMENT, AMENDMENT_RECONSIDERATION -> {
        DecidedText.Amended amended = text.amendment(consultation, id);
        yield new BallotView.Subject(type, id, Optional.of(amended.amendment().version()), amended.provision().title());
      }
      case DIVISION -> onPart(type, id, divided.division(consultation, id));
      case PART -> onPart(type, id, divided.part(consultation, id));
      case QUESTION_RECONSIDERATION -> new BallotView.Subject(type, id, Optional.empty(), questions.find(consultation, id).question());
    };
  }

  private static BallotView.Subject onPart(BallotView.SubjectType type, String id, DividedText.Divided of) {
    return new BallotView.Subject(type, id, Optional.of(of.division().version()), of.provision().title());
  }

  /** Id of the provision that it is, or belongs to, if any. */
  Optional<String> textOf(ConsultationId consultation, BallotView.Subject subject) {
    return switch (subject.type()) {
      case PRINCIPLE, QUESTION_RECONSIDERATION -> Optional.empty();
      case PROVISION, RECONSIDERATION -> Optional.of(subject.id());
      case AMENDMENT, AMENDMENT_RECONSIDERATION -> Optional.of(text.amendment(consultation, subject.id()).provision().id());
      case DIVISION -> Optional.of(divided.division(consultation, subject.id()).provision().id());
      case PART -> Optional.of(divided.part(consultation, subject.id()).provision().id());
    };
  }

  /** The delegations that proposed it: UNGA 88 has them not explain their vote on it. */
  Set<DelegationId> sponsors(ConsultationId consultation, BallotView.Subject subject) {
    return switch (subject.type()) {
      case PRINCIPLE, DIVISION, RECONSIDERATION, AMENDMENT_RECONSIDERATION, QUESTION_RECONSIDERATION -> Set.of();
      case PROVISION -> tabled(provisions.find(consultation, subject.id()));
      case PART -> sponsors(divided.part(consultation, subject.id()));
      case AMENDMENT -> text.amendment(consultation, subject.id()).amendment().delegations();
    };
  }

  private static Set<DelegationId> sponsors(DividedText.Divided of) {
    return of.amendment().map(AmendmentView::delegations).orElseGet(() -> tabled(of.provision()));
  }

  private static Set<DelegationId> tabled(ProvisionView provision) {
    return provision.tabledBy().delegation().map(DelegationView.Named::id).stream().collect(Collectors.toSet());
  }

  /** Whether its turn has come; to be asked before anything else is locked that belongs to the text. */
  void requireTurn(ConsultationId consultation, BallotView.Subject subject) {
    switch (subject.type()) {
      case PRINCIPLE -> { }
      case QUESTION_RECONSIDERATION -> questions.find(consultation, subject.id());
      case PROVISION -> text.putProvision(consultation, subject.id());
      case AMENDMENT -> text.putAmendment(consultation, subject.id());
      case DIVISION -> divided.putDivision(consultation, subject.id());
      case PART -> divided.putPart(consultation, subject.id());
      case RECONSIDERATION -> text.putReconsideration(consultation, subject.id());
      case AMENDMENT_RECONSIDERATION -> text.putAmendmentReconsideration(consultation, subject.id());
    }
  }

  /** Before silence is asked for or begins: an amendment must be able to break it. @throws SilenceAfterParts */
  void requireAmendable(BallotView.Subject subject) {
    if (subject.type() == BallotView.SubjectType.PROVISION && !divided.underVote(subject.id()).isEmpty()) {
      throw new SilenceAfterParts();
    }
  }

  /** Tells whoever holds it that no consensus was found, where nothing else decides it. */
  void withoutConsensus(ConsultationId consultation, BallotView.Subject subject, Outcome outcome) {
    if (!outcome.decided()) {
      return;
    }
    switch (subject.type()) {
      case PRINCIPLE, QUESTION_RECONSIDERATION, RECONSIDERATION, AMENDMENT_RECONSIDERATION -> { }
      case AMENDMENT -> text.settledAmendment(consultation, subject.id(), false);
      case DIVISION -> divided.decidedDivision(consultation, subject.id(), false);
      case PART -> divided.partWithoutConsensus(consultation, subject.id());
      case PROVISION -> divided.wholeWithoutConsensus(consultation, subject.id());
    }
  }

  /** Before a round ends. */
  void roundEnds(ConsultationId consultation) {
    divided.roundEnds(consultation);
  }

  /** Tells whoever holds it what became of it. */
  void decided(ConsultationId consultation, BallotView.Subject subject, Outcome outcome) {
    if (!outcome.decided()) {
      return;
    }
    switch (subject.type()) {
      case PRINCIPLE, QUESTION_RECONSIDERATION -> { }
      case PROVISION -> text.decidedProvision(consultation, subject.id(), subject.version().orElseThrow(), outcome.adopted());
      case AMENDMENT -> text.decidedAmendment(consultation, subject.id(), outcome.adopted());
      case DIVISION -> divided.decidedDivision(consultation, subject.id(), outcome.adopted());
      case PART -> divided.decidedPart(consultation, subject.id(), outcome.adopted());
      case RECONSIDERATION -> text.decidedReconsideration(consultation, subject.id(), outcome.adopted());
      case AMENDMENT_RECONSIDERATION -> text.decidedAmendmentReconsideration(consultation, subject.id(), outcome.adopted());
    }
  }
}
