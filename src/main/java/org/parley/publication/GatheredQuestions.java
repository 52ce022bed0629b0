package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.provision.AmendmentView;
import org.parley.provision.DecidedText;
import org.parley.provision.DividedText;
import org.parley.provision.DivisionView;
import org.parley.provision.ProvisionVersionView;
import org.parley.provision.Provisions;
import org.parley.publication.PublishedRecord.PutToTheVote;
import org.parley.publication.PublishedRecord.Subject;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;
import org.parley.voting.BallotView;
import org.parley.voting.Voting;

/** Gathers what ballots were about, in the words that were before the body. */
@ApplicationScoped
class GatheredQuestions {
  private static final LocalizedText NO_WORDS = new LocalizedText(Map.of());

  private Voting voting;
  private Principles principles;
  private Provisions provisions;
  private DecidedText text;
  private DividedText divided;

  GatheredQuestions() {}

  @Inject
  GatheredQuestions(Voting voting, Principles principles, Provisions provisions, DecidedText text, DividedText divided) {
    this.voting = voting;
    this.principles = principles;
    this.provisions = provisions;
    this.text = text;
    this.divided = divided;
  }

  /** Empty of a question that stands by itself. */
  Optional<PutToTheVote> put(ConsultationId consultation, BallotView ballot, ToldTexts told) {
    return ballot.subject().map(subject -> switch (subject.type()) {
      case PRINCIPLE -> principle(subject, principles.find(consultation, subject.id()));
      case AMENDMENT, AMENDMENT_RECONSIDERATION -> {
        DecidedText.Amended amended = text.amendment(consultation, subject.id());
        yield amendment(amended.provision().number() + "/" + amended.amendment().number(), subject.type().code(), ballot, amended.amendment(), told);
      }
      case PART -> part(subject, divided.part(consultation, subject.id()));
      case DIVISION -> {
        DividedText.Divided of = divided.division(consultation, subject.id());
        yield of.amendment().map(amendment -> amendment(named(of, amendment), "amendment-division", ballot, amendment, told))
            .orElseGet(() -> whole(consultation, subject, of.provision().id()));
      }
      case PROVISION, RECONSIDERATION -> whole(consultation, subject, subject.id());
      case QUESTION_RECONSIDERATION -> new PutToTheVote(new Subject(subject.type().code(),
          String.valueOf(voting.decided(consultation, subject.id()).number())), Optional.empty(), subject.title(), NO_WORDS);
    });
  }

  private static PutToTheVote principle(BallotView.Subject subject, PrincipleView principle) {
    return new PutToTheVote(new Subject("principle", principle.code()), Optional.empty(), subject.title(), principle.text());
  }

  /** Parts of it may have fallen since. */
  private static PutToTheVote amendment(String code, String type, BallotView ballot, AmendmentView known, ToldTexts told) {
    AmendmentView put = told.amendment(known, ballot.openedAt().orElseThrow());
    return new PutToTheVote(new Subject(type, code), Optional.of(put.version()), put.title(), put.text());
  }

  private static PutToTheVote part(BallotView.Subject subject, DividedText.Divided of) {
    DivisionView.Part part = of.part(subject.id());
    Subject named = of.amendment().map(amendment -> new Subject("amendment-part", named(of, amendment) + "/" + part.number()))
        .orElseGet(() -> new Subject("part", of.provision().number() + "/" + part.number()));
    return new PutToTheVote(named, subject.version(), subject.title(), part.text(), part.replaces());
  }

  private static String named(DividedText.Divided of, AmendmentView amendment) {
    return of.provision().number() + "/" + amendment.number();
  }

  private PutToTheVote whole(ConsultationId consultation, BallotView.Subject subject, String provision) {
    long number = subject.version().orElseThrow();
    ProvisionVersionView version = provisions.versions(consultation, provision).stream().filter(one -> one.version() == number)
        .findFirst().orElseThrow();
    String place = provisions.find(consultation, provision).number();
    return new PutToTheVote(new Subject(subject.type().code(), place), subject.version(), version.title(), version.text());
  }
}
