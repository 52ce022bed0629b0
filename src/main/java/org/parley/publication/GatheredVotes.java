package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parley.consultation.DelegationView;
import org.parley.consultation.RoundView;
import org.parley.publication.PublishedRecord.Called;
import org.parley.publication.PublishedRecord.Calling;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Declared;
import org.parley.publication.PublishedRecord.Outcome;
import org.parley.publication.PublishedRecord.PutToTheVote;
import org.parley.publication.PublishedRecord.Rule;
import org.parley.publication.PublishedRecord.Silenced;
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
  private Voting voting;
  private Statements statements;
  private GatheredQuestions questions;

  GatheredVotes() {}

  @Inject
  GatheredVotes(Voting voting, Statements statements, GatheredQuestions questions) {
    this.voting = voting;
    this.statements = statements;
    this.questions = questions;
  }

  List<Decision> gather(ConsultationId consultation, RoundView round, ToldTexts told) {
    return voting.closedOf(consultation, round).stream().map(ballot -> decision(ballot, questions.put(consultation, ballot, told))).toList();
  }

  private Decision decision(BallotView ballot, Optional<PutToTheVote> put) {
    Rule rule = new Rule(ballot.rule().name(), inEveryLanguage(ballot.rule()::words), ballot.usualRule().map(usual -> new Rule(usual.name(),
        inEveryLanguage(usual::words))));
    return new Decision(ballot.number(), ballot.question(), put, ballot.method().code(), rule,
        ballot.openedAt(), ballot.closedAt(), ballot.tally().map(GatheredVotes::tally).orElseGet(() -> uncounted(ballot)), outcome(ballot.outcome().orElseThrow()),
        ballot.isByName() ? sheet(ballot.electorate().orElseThrow()) : List.of(), ballot.rollCall().filter(calling -> !calling.order().isEmpty()).map(calling -> calling(ballot, calling)),
        ballot.silence().map(GatheredVotes::silenced),
        statements.of(ballot.id()).stream().map(GatheredVotes::declared).toList());
  }

  private static Silenced silenced(SilenceView silence) {
    return new Silenced(silence.asked().map(SilenceView.Asked::code), silence.numberedAt(), silence.end().map(SilenceView.End::code),
        silence.brokenBy().map(DelegationView.Named::code), silence.reason().filter(any -> silence.reasonForRecord()));
  }

  private static Calling calling(BallotView ballot, RollCallView calling) {
    Map<DelegationId, String> codes = ballot.electorate().orElseThrow().stream().map(BallotView.Line::delegation)
        .collect(Collectors.toMap(DelegationView.Named::id, DelegationView.Named::code));
    return new Calling(calling.language(), calling.commitment(), calling.seed().orElseThrow(), calling.order().stream()
        .map(place -> new Called(codes.get(place.delegation()), place.passed(), place.missed())).toList());
  }

  private static List<Vote> sheet(List<BallotView.Line> electorate) {
    return electorate.stream().map(line -> new Vote(line.delegation().code(), choice(line), line.disposition(), line.reason())).toList();
  }

  private static Declared declared(StatementView statement) {
    return new Declared(statement.kind().code(), statement.beforeVote(),
        statement.delegations().stream().map(party -> party.delegation().code()).toList(), new Words(statement.lang(), statement.text()),
        statement.at());
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
