package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Delegations;
import org.parley.identity.Role;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/** What a question is put to the vote with, as the chair drafted it and the rules of procedure allow. */
@ApplicationScoped
class Preparing {
  private static final int LONGEST_QUESTION = 2_000;

  private VotedSubjects subjects;
  private Delegations delegations;
  private RuleSets ruleSets;
  private Importance importance;
  private Reconsidering reconsidering;

  Preparing() {}

  @Inject
  Preparing(VotedSubjects subjects, Delegations delegations, RuleSets ruleSets, Importance importance, Reconsidering reconsidering) {
    this.subjects = subjects;
    this.delegations = delegations;
    this.ruleSets = ruleSets;
    this.importance = importance;
    this.reconsidering = reconsidering;
  }

  /** @param role of who prepares it @throws SilenceNotGranted @throws SilenceAfterParts @throws Invalid if a field is missing, ill-formed or does not fit another */
  Ballot.Question question(ConsultationView consultation, Voting.Draft draft, Role role) {
    LocalizedText text = Texts.require("question", draft.question(), consultation.firstLanguage(), LONGEST_QUESTION);
    if (draft.method() == null) {
      throw new Invalid("method", "required");
    }
    Optional<BallotView.Subject> subject = Optional.ofNullable(draft.subject()).map(named -> subjects.find(consultation.id(), named));
    Disclosure board = Optional.ofNullable(draft.board()).orElseGet(draft.method()::usualBoard);
    RuleSetView ruleSet = ruleSets.current(consultation.id());
    if (!ruleSet.ruleSet().allows(draft.method())) {
      throw new Invalid("method", "method-of-rule-set");
    }
    if (draft.method() == Method.SILENCE && subject.filter(on -> !on.type().maySilence()).isPresent()) {
      throw new Invalid("method", "silence-of-subject");
    }
    if (draft.method() == Method.SILENCE) {
      ruleSet.ruleSet().silence().require(role);
      subject.ifPresent(subjects::requireAmendable);
    }
    Optional<String> important = Optional.ofNullable(draft.important())
        .or(() -> subject.flatMap(on -> importance.inherited(consultation.id(), ruleSet.ruleSet(), on)));
    DecisionRule rule = subject.filter(on -> on.type().reconsiders())
        .map(on -> reconsidering(draft, ruleSet.ruleSet(), reconsidering.neededFor(consultation.id(), ruleSet.ruleSet(), on, draft.method())))
        .orElseGet(() -> ruleSet.ruleSet().ruleFor(draft, important));
    DecisionRule settled = settled(consultation, rule);
    important.flatMap(kind -> subject).ifPresent(on -> importance.requireInTime(consultation.id(), ruleSet.ruleSet(), on, settled));
    boolean procedural = ruleSet.ruleSet().isProcedural(draft);
    Put put = new Put(draft.method(), subject, procedural, settled);
    return new Ballot.Question(text, subject, draft.method(), board, settled, notUsual(consultation, ruleSet, put, important), procedural,
        ruleSet.terms(important), Optional.ofNullable(draft.closes()), Optional.ofNullable(draft.zone()));
  }

  /**
   * The usual rule, where the chair has chosen another. What decides an important question, and what decides whether something is reconsidered, is
   * chosen by nobody; and what decides nothing has no rule.
   */
  private Optional<DecisionRule> notUsual(ConsultationView consultation, RuleSetView ruleSet, Put put, Optional<String> important) {
    boolean chosen = put.method().isBinding() && important.isEmpty() && put.subject().filter(on -> on.type().reconsiders()).isEmpty();
    return Optional.of(ruleSet.ruleSet().usualFor(put.method(), put.procedural()))
        .filter(usual -> chosen && !settledUsual(consultation, usual).equals(put.rule()));
  }

  /** How something is put, and by which rule. */
  private record Put(Method method, Optional<BallotView.Subject> subject, boolean procedural, DecisionRule rule) {}

  /** A party that the usual rule names may have left since: then no rule of a ballot is that one. */
  private DecisionRule settledUsual(ConsultationView consultation, DecisionRule usual) {
    return Rules.settled(usual, named -> delegations.list(consultation.id()).stream()
        .filter(one -> one.code().equals(named) || one.id().value().equals(named)).map(one -> one.id().value()).findFirst().orElse(named));
  }

  /** No chair chooses less. */
  private static DecisionRule reconsidering(Voting.Draft draft, RuleSet ruleSet, DecisionRule needed) {
    if (!Form.isAbsent(draft.rule()) && !ruleSet.named(draft.rule()).equals(needed)) {
      throw new Invalid("rule", "rule-of-subject");
    }
    return needed;
  }

  /**
   * In what a ballot opens: on its subject as it is now, as an important question if others on the same text are by now.
   *
   * @param closes in place of the instant that was prepared
   * @throws RulesChangedSince @throws Invalid
   */
  Ballot.Opening opening(ConsultationView consultation, Ballot ballot, Optional<String> round, Optional<Instant> closes) {
    RuleSetView rules = ruleSets.current(consultation.id());
    requireUnchanged(consultation, ballot, rules);
    ballot.subject().filter(on -> on.type().reconsiders() && ballot.terms().secondOf().isEmpty())
        .ifPresent(on -> requireStillEnough(consultation, ballot, on, rules));
    Optional<String> inherited = ballot.terms().important().isPresent() ? Optional.empty()
        : ballot.subject().flatMap(on -> importance.inherited(consultation.id(), rules.ruleSet(), on));
    ballot.subject().filter(on -> ballot.terms().important().isPresent() && ballot.terms().secondOf().isEmpty())
        .ifPresent(on -> importance.requireInTime(consultation.id(), rules.ruleSet(), on, ballot.rule()));
    Optional<String> important = ballot.terms().important().or(() -> inherited);
    return new Ballot.Opening(round, ballot.subject().map(on -> subjects.now(consultation.id(), on.type(), on.id())),
        rules.terms(important),
        notUsual(consultation, rules, new Put(ballot.method(), ballot.subject(), ballot.isProcedural(), ballot.rule()), important),
        inherited.map(kind -> settled(consultation, rules.ruleSet().ofImportant(ballot.method()))), closes);
  }

  /** What was prepared in a later round, by the majority of that, does not do once the matter was decided anew in it. @throws RulesChangedSince */
  private void requireStillEnough(ConsultationView consultation, Ballot ballot, BallotView.Subject subject, RuleSetView rules) {
    DecisionRule needed = settled(consultation, reconsidering.neededFor(consultation.id(), rules.ruleSet(), subject, ballot.method()));
    if (!reconsidering.isOfAnEarlierRound(consultation.id(), subject) && !ballot.rule().equals(needed)) {
      throw new RulesChangedSince(rules.version());
    }
  }

  /** A second ballot keeps all that the first was held by. @throws RulesChangedSince */
  private void requireUnchanged(ConsultationView consultation, Ballot ballot, RuleSetView rules) {
    Optional<Long> before = ballot.terms().ruleSet().filter(version -> version != rules.version() && ballot.terms().secondOf().isEmpty());
    before.map(version -> ruleSets.version(consultation.id(), version).ruleSet()).ifPresent(then -> {
      RuleSet now = rules.ruleSet();
      boolean important = ballot.terms().important().isPresent();
      boolean reconsiders = ballot.subject().filter(on -> on.type().reconsiders()).isPresent();
      boolean procedural = ballot.isProcedural() || ballot.subject().filter(on -> on.type() == BallotView.SubjectType.DIVISION).isPresent();
      boolean usual = !important && !reconsiders && ballot.rule().equals(settledUsual(consultation, then.usualFor(ballot.method(), procedural)));
      boolean otherwise = !now.allows(ballot.method())
          || important && !(now.important().rule().equals(then.important().rule()) && ballot.terms().important().flatMap(now::importantQuestion).isPresent())
          || reconsiders && !now.reconsideration().equals(then.reconsideration())
          || usual && !settledUsual(consultation, now.usualFor(ballot.method(), procedural)).equals(ballot.rule());
      if (otherwise) {
        throw new RulesChangedSince(rules.version());
      }
    });
  }

  private DecisionRule settled(ConsultationView consultation, DecisionRule rule) {
    return Rules.settled(rule, named -> affected(consultation, named));
  }

  private String affected(ConsultationView consultation, String named) {
    try {
      return delegations.find(consultation.id(), named).id().value();
    } catch (Unknown none) {
      throw new Invalid("rule.affected", "unknown");
    }
  }

  /** How the delegations are to be called, where the method is a roll-call. @throws Invalid */
  Calling calling(String ballot, ConsultationView consultation, Voting.Draft draft) {
    String language = Optional.ofNullable(draft.language()).orElse(consultation.firstLanguage());
    if (!consultation.languages().contains(language)) {
      throw new Invalid("language", "language-of-consultation");
    }
    return new Calling(ballot, language, Ids.secret());
  }
}
