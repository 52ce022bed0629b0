package org.parley.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.parley.consultation.DelegationView;
import org.parley.shared.LocalizedText;
import org.parley.shared.Messages;

/**
 * What a rule means for an electorate: how many carry a question, and who can block one.
 *
 * @param use of the rule in the rule set: {@code usual}, {@code procedural}, {@code important}, {@code reconsideration}
 * @param members of the electorate
 * @param needed the least number in favour that can carry it if everybody takes part, the heaviest first; empty where none is counted,
 *     or where the electorate cannot carry anything
 * @param blocking the least number that can block, the heaviest and those with a veto first; empty where nobody can
 * @param bloc such a bloc, where it matters who is in it
 * @param alone those that can block alone, where not everybody can
 * @param spared those whose own objection does not count, as the rule names them as affected parties
 */
public record Prospect(String use, DecisionRule rule, long members, OptionalLong needed, OptionalLong blocking,
    List<DelegationView.Named> bloc, List<DelegationView.Named> alone, List<DelegationView.Named> spared) {
  /** Of an objection that has been addressed: under rough consensus that is all that it can ask for (RFC 7282). */
  private static final Optional<LocalizedText> ADDRESSED = Optional.of(LocalizedText.in("en", "Addressed"));

  static List<Prospect> of(RuleSet ruleSet, List<DelegationView> electorate) {
    Map<String, DecisionRule> uses = new LinkedHashMap<>();
    uses.put("usual", ruleSet.rule());
    ruleSet.procedural().ifPresent(rule -> uses.put("procedural", rule));
    if (!ruleSet.important().questions().isEmpty()) {
      uses.put("important", ruleSet.important().rule());
    }
    uses.put("reconsideration", ruleSet.reconsideration());
    List<Prospect> prospects = new ArrayList<>();
    uses.forEach((use, rule) -> prospects.add(of(use, rule, electorate)));
    return prospects;
  }

  /** @param given with affected parties by code or id, as in a rule set */
  static Prospect of(String use, DecisionRule given, List<DelegationView> electorate) {
    DecisionRule rule = Rules.settled(given, named -> id(named, electorate));
    List<DelegationView> order = electorate.stream().sorted(Comparator.comparing((DelegationView one) -> isSpared(rule, one))
        .thenComparing(one -> !counts(rule, one)).thenComparing(DelegationView::weight, Comparator.reverseOrder()).thenComparing(DelegationView::code)).toList();
    OptionalLong needed = rule.seeksConsensus() ? OptionalLong.empty() : LongStream.rangeClosed(1, order.size())
        .filter(most -> rule.carries(count(rule, order, most, rule instanceof VetoRule ? Choice.ABSTAIN : Choice.NO))).findFirst();
    boolean canCarry = rule.seeksConsensus() || needed.isPresent();
    OptionalLong blocking = !canCarry ? OptionalLong.empty() : LongStream.rangeClosed(1, order.size())
        .filter(most -> !rule.carries(countAgainst(rule, order.subList(0, (int) most), order.subList((int) most, order.size())))).findFirst();
    List<DelegationView.Named> alone = canCarry ? alone(rule, order) : List.of();
    boolean matters = rule instanceof WeightedRule || rule instanceof VetoRule;
    return new Prospect(use, given, order.size(), needed, blocking, matters && blocking.isPresent()
        ? order.stream().limit(blocking.getAsLong()).map(DelegationView::named).toList() : List.of(), alone.size() == order.size() ? List.of() : alone,
        order.stream().filter(one -> isSpared(rule, one)).map(DelegationView::named).toList());
  }

  /** Of one who is not of the electorate, the name as it is: nothing depends on it. */
  private static String id(String named, List<DelegationView> electorate) {
    return electorate.stream().filter(one -> one.code().equals(named)).map(one -> one.id().value()).findFirst().orElse(named);
  }

  private static boolean isSpared(DecisionRule rule, DelegationView one) {
    return rule.spares(one.id().value());
  }

  private static boolean counts(DecisionRule rule, DelegationView one) {
    return rule instanceof VetoRule && one.vetoHolder();
  }

  private static List<DelegationView.Named> alone(DecisionRule rule, List<DelegationView> order) {
    return order.stream().filter(one -> !rule.carries(countAgainst(rule, List.of(one), order.stream().filter(other -> other != one).toList())))
        .map(DelegationView::named).toList();
  }

  private static Count count(DecisionRule rule, List<DelegationView> order, long inFavour, Choice others) {
    return count(rule, order.subList(0, (int) inFavour), order.subList((int) inFavour, order.size()), others);
  }

  private static Count countAgainst(DecisionRule rule, List<DelegationView> against, List<DelegationView> inFavour) {
    return count(rule, inFavour, against, Choice.NO);
  }

  private static Count count(DecisionRule rule, List<DelegationView> inFavour, List<DelegationView> others, Choice choice) {
    List<BallotView.Line> lines = new ArrayList<>();
    inFavour.forEach(one -> lines.add(line(one, Choice.YES)));
    others.forEach(one -> lines.add(line(one, choice)));
    return Board.count(lines, rule, true);
  }

  private static BallotView.Line line(DelegationView one, Choice choice) {
    return new BallotView.Line(one.named(), one.weight(), one.vetoHolder(), true, false, true, Optional.of(choice), Optional.empty(), Optional.empty(),
        Optional.empty(), ADDRESSED);
  }

  /** In a sentence or two, in an offered language. */
  public String words(String language) {
    Messages catalogue = Messages.in(language);
    if (members == 0) {
      return catalogue.say("prospect.nobody");
    }
    if (!rule.seeksConsensus() && needed.isEmpty()) {
      return catalogue.say("prospect.never", Map.of("members", members));
    }
    if (rule instanceof RoughConsensusRule) {
      return catalogue.say("prospect.rough-consensus", Map.of("members", members));
    }
    String said = catalogue.say("prospect.both", Map.of("needs", needs(catalogue), "blocks", blocks(catalogue, language)));
    if (!spared.isEmpty()) {
      return catalogue.say("prospect.with-spared", Map.of("said", said, "names", names(spared, language)));
    }
    return alone.isEmpty() ? said : catalogue.say("prospect.with-alone", Map.of("said", said, "names", names(alone, language)));
  }

  private String needs(Messages catalogue) {
    return needed.isPresent() ? catalogue.say("prospect.needed", Map.of("members", members, "needed", needed.getAsLong()))
        : catalogue.say("prospect.consensus", Map.of("members", members));
  }

  private String blocks(Messages catalogue, String language) {
    return blocking.isEmpty() ? catalogue.say("prospect.no-bloc") : bloc.isEmpty()
        ? catalogue.say("prospect.bloc", Map.of("blocking", blocking.getAsLong()))
        : catalogue.say("prospect.bloc-of", Map.of("blocking", blocking.getAsLong(), "names", names(bloc, language)));
  }

  private static String names(List<DelegationView.Named> delegations, String language) {
    return delegations.stream().map(one -> one.name().forReader(language))
        .collect(Collectors.joining(language.equals("zh") ? "、" : ", "));
  }
}
