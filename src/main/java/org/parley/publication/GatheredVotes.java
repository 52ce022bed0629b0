package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parley.consultation.DelegationView;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.provision.AmendmentView;
import org.parley.provision.DecidedText;
import org.parley.provision.DividedText;
import org.parley.provision.DivisionView;
import org.parley.provision.ProvisionVersionView;
import org.parley.provision.Provisions;
import org.parley.publication.PublishedRecord.Called;
import org.parley.publication.PublishedRecord.Calling;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Declared;
import org.parley.publication.PublishedRecord.Outcome;
import org.parley.publication.PublishedRecord.PutToTheVote;
import org.parley.publication.PublishedRecord.Rule;
import org.parley.publication.PublishedRecord.Silenced;
import org.parley.publication.PublishedRecord.Subject;
import org.parley.publication.PublishedRecord.Tally;
import org.parley.publication.PublishedRecord.Vote;
import org.parley.publication.PublishedRecord.Words;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Languages;
import org.parley.shared.LocalizedText;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.RollCallView;
import org.parley.voting.SilenceView;
import org.parley.voting.StatementView;
import org.parley.voting.Statements;
import org.parley.voting.Voting;

/** Gathers what was voted on: each ballot of the round that was closed, with its sheet, its rule and its result in words. */
@ApplicationScoped
class GatheredVotes {
  private static final LocalizedText NO_WORDS = new LocalizedText(Map.of());

  private Voting voting;
  private Statements statements;
  private Rounds rounds;
  private Principles principles;
  private Provisions provisions;
  private DecidedText text;
  private DividedText divided;

  GatheredVotes() {}

  @Inject
  GatheredVotes(Voting voting, Statements statements, Rounds rounds, Principles principles, Provisions provisions, DecidedText text,
      DividedText divided) {
    this.voting = voting;
    this.statements = statements;
    this.rounds = rounds;
    this.principles = principles;
    this.provisions = provisions;
    this.text = text;
    this.divided = divided;
  }

  List<Decision> gather(ConsultationId consultation, RoundView round) {
    return voting.closedOf(consultation, round).stream().map(ballot -> decision(consultation, ballot)).toList();
  }

  /** Ids of provisions that were voted on in later rounds: in this one they were drafts still. */
  Set<String> votedLater(ConsultationId consultation, RoundView round) {
    return rounds.list(consultation).stream().filter(other -> other.number() > round.number())
        .flatMap(later -> voting.closedOf(consultation, later).stream()).flatMap(ballot -> ballot.subject().stream())
        .map(BallotView.Subject::id).collect(Collectors.toSet());
  }

  /** What the votes until the end of a round had come to, by the id of what they were on: carried or not. What was open then is left out. */
  Map<String, Boolean> decided(ConsultationId consultation, RoundView round) {
    Map<String, Boolean> decided = new HashMap<>();
    rounds.list(consultation).stream().filter(held -> held.number() <= round.number()).flatMap(held -> voting.closedOf(consultation, held).stream())
        .filter(ballot -> ballot.outcome().filter(org.parley.voting.Outcome::decided).isPresent())
        .sorted(Comparator.comparing(ballot -> ballot.closedAt().orElseThrow())).forEach(ballot -> ballot.subject().ifPresent(subject ->
            note(subject, ballot.outcome().orElseThrow().adopted(), decided)));
    return decided;
  }

  private static void note(BallotView.Subject subject, boolean adopted, Map<String, Boolean> decided) {
    if (!subject.type().reconsiders()) {
      decided.put(subject.id(), adopted);
    } else if (adopted) {
      decided.remove(subject.id());
    }
  }

  private Decision decision(ConsultationId consultation, BallotView ballot) {
    Rule rule = new Rule(ballot.rule().name(), inEveryLanguage(ballot.rule()::words), ballot.usualRule().map(usual -> new Rule(usual.name(),
        inEveryLanguage(usual::words))));
    Optional<PutToTheVote> put = ballot.subject().map(subject -> put(consultation, subject));
    return new Decision(ballot.number(), ballot.question(), put, ballot.method().code(), rule,
        ballot.openedAt(), ballot.closedAt(), ballot.tally().map(GatheredVotes::tally).orElseGet(() -> uncounted(ballot)), outcome(ballot.outcome().orElseThrow()),
        ballot.isByName() ? sheet(ballot.electorate().orElseThrow()) : List.of(), ballot.rollCall().filter(calling -> !calling.order().isEmpty()).map(calling -> calling(ballot, calling)),
        ballot.silence().map(silence -> new Silenced(silence.asked().map(SilenceView.Asked::code), silence.numberedAt())),
        statements.of(ballot.id()).stream().map(GatheredVotes::declared).toList());
  }

  private static Calling calling(BallotView ballot, RollCallView calling) {
    Map<DelegationId, String> codes = ballot.electorate().orElseThrow().stream().map(BallotView.Line::delegation)
        .collect(Collectors.toMap(DelegationView.Named::id, DelegationView.Named::code));
    return new Calling(calling.language(), calling.commitment(), calling.seed().orElseThrow(), calling.order().stream()
        .map(place -> new Called(codes.get(place.delegation()), place.passed(), place.missed())).toList());
  }

  private static List<Vote> sheet(List<BallotView.Line> electorate) {
    return electorate.stream().map(line -> new Vote(line.delegation().code(), choice(line), line.disposition())).toList();
  }

  private static Declared declared(StatementView statement) {
    return new Declared(statement.kind().code(), statement.beforeVote(),
        statement.delegations().stream().map(party -> party.delegation().code()).toList(), new Words(statement.lang(), statement.text()),
        statement.at());
  }

  private PutToTheVote put(ConsultationId consultation, BallotView.Subject subject) {
    return switch (subject.type()) {
      case PRINCIPLE -> {
        PrincipleView principle = principles.find(consultation, subject.id());
        yield new PutToTheVote(new Subject("principle", principle.code()), Optional.empty(), subject.title(), principle.text());
      }
      case AMENDMENT, AMENDMENT_RECONSIDERATION -> {
        DecidedText.Amended amended = text.amendment(consultation, subject.id());
        yield new PutToTheVote(new Subject(subject.type().code(), amended.provision().number() + "/" + amended.amendment().number()), subject.version(),
            amended.amendment().title(), amended.amendment().text());
      }
      case PART -> {
        DividedText.Divided of = divided.part(consultation, subject.id());
        DivisionView.Part part = of.part(subject.id());
        yield new PutToTheVote(of.amendment().map(amendment -> new Subject("amendment-part", named(of, amendment) + "/" + part.number()))
            .orElseGet(() -> new Subject("part", of.provision().number() + "/" + part.number())), subject.version(), subject.title(), part.text());
      }
      case DIVISION -> {
        DividedText.Divided of = divided.division(consultation, subject.id());
        yield of.amendment().map(amendment -> new PutToTheVote(new Subject("amendment-division", named(of, amendment)), subject.version(), amendment.title(),
            amendment.text())).orElseGet(() -> whole(consultation, subject, of.provision().id()));
      }
      case PROVISION, RECONSIDERATION -> whole(consultation, subject, subject.id());
      case QUESTION_RECONSIDERATION -> new PutToTheVote(new Subject(subject.type().code(),
          String.valueOf(voting.decided(consultation, subject.id()).number())), Optional.empty(), subject.title(), NO_WORDS);
    };
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

  private static Tally tally(org.parley.voting.Tally tally) {
    return new Tally(tally.yes(), tally.no(), tally.abstain(), tally.object(), tally.notParticipating(), tally.absent(), tally.members());
  }

  /** Of a ballot that was declared void nothing is known but who could vote. */
  private static Tally uncounted(BallotView ballot) {
    return new Tally(0, 0, 0, 0, 0, 0, ballot.turnout().orElseThrow().members());
  }

  private static Outcome outcome(org.parley.voting.Outcome outcome) {
    return new Outcome(outcome.adopted(), outcome.decided(), outcome.code(), outcome.needed().stream().boxed().findFirst(),
        inEveryLanguage(outcome::words));
  }

  private static String choice(BallotView.Line line) {
    return line.choice().map(Choice::code).orElse(line.present() ? "not-participating" : "absent");
  }

  /** Kept in words, so that a later change of wording does not change what was published. */
  private static LocalizedText inEveryLanguage(UnaryOperator<String> words) {
    Map<String, String> texts = new LinkedHashMap<>();
    Languages.OFFERED.forEach(language -> texts.put(language, words.apply(language)));
    return new LocalizedText(texts);
  }
}
