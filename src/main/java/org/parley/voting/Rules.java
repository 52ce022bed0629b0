package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parley.shared.Invalid;
import org.parley.shared.Json;

/** The decision rules: by name alone with their usual parameters, or as an object that has a {@code name} and parameters. */
public final class Rules {
  /** More in favour than against: UNGA 85 and 86. */
  public static final DecisionRule SIMPLE_MAJORITY = new FractionRule("simple-majority", Share.moreThan(1, 2), FractionRule.Base.VOTING);
  /** At least two in favour for each one against, for important questions: UNGA 83 and 86. */
  public static final DecisionRule TWO_THIRDS = new FractionRule("two-thirds", Share.atLeast(2, 3), FractionRule.Base.VOTING);
  /** More than half of all members, whether they vote or not: ICJ Statute 10. */
  public static final DecisionRule ABSOLUTE_MAJORITY = new FractionRule("absolute-majority", Share.moreThan(1, 2), FractionRule.Base.MEMBERS);
  /** 55 % of the members with 65 % of the population; at least 4 members block: EU Treaty 16(4). */
  public static final DecisionRule WEIGHTED_QUALIFIED = new WeightedRule(Share.atLeast(55, 100), Share.atLeast(65, 100), 4);
  /** Nine in favour: UN Charter 27(2). */
  public static final DecisionRule THRESHOLD = new ThresholdRule(9);
  /** Nine in favour and no veto: UN Charter 27(3). */
  public static final DecisionRule THRESHOLD_WITH_VETO = new VetoRule(9);
  /** Nobody objects: OSCE IV.1, CICA, ASEAN Charter 20. */
  public static final DecisionRule CONSENSUS = new ConsensusRule();
  /** One may object: OSCE, Prague 1992. */
  public static final DecisionRule CONSENSUS_MINUS_ONE = new ConsensusMinusRule(1, Set.of());
  /** Nobody objects while agreement is sought: SCO Charter 16. */
  public static final DecisionRule AGREEMENT_WITHOUT_VOTE = new AgreementRule();
  /** The chair finds it, every objection being addressed: RFC 7282. */
  public static final DecisionRule ROUGH_CONSENSUS = new RoughConsensusRule();
  /** Every member casts yes. */
  public static final DecisionRule UNANIMITY = new UnanimityRule(true);

  static final List<DecisionRule> ALL = List.of(SIMPLE_MAJORITY, TWO_THIRDS, ABSOLUTE_MAJORITY, WEIGHTED_QUALIFIED, THRESHOLD, THRESHOLD_WITH_VETO, CONSENSUS,
      CONSENSUS_MINUS_ONE, AGREEMENT_WITHOUT_VOTE, ROUGH_CONSENSUS, UNANIMITY);
  private static final int GREATEST_NUMBER = 1_000;
  private static final int MOST_AFFECTED = 20;

  private Rules() {}

  /**
   * Reads a rule that somebody sent: a name, or an object.
   *
   * @param path where it stands in the request
   * @throws Invalid if it is missing, unknown or ill-formed, or has a field that such a rule does not know
   */
  public static DecisionRule read(String path, JsonNode json) {
    if (Form.isAbsent(json)) {
      throw new Invalid(path, "required");
    }
    return json.isTextual() ? named(path, json.textValue()) : parameterised(Form.of(path, json));
  }

  private static DecisionRule named(String path, String name) {
    return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow(() -> new Invalid(path, "unknown"));
  }

  private static DecisionRule parameterised(Form form) {
    String name = form.text("name");
    DecisionRule rule = switch (name) {
      case FractionRule.ANY -> new FractionRule(name, form.share(), form.oneOf("base", FractionRule.Base.values(), FractionRule.Base::code));
      case WeightedRule.NAME -> weighted(form, (WeightedRule) WEIGHTED_QUALIFIED);
      case ThresholdRule.NAME -> new ThresholdRule(form.whole("needed", 1, GREATEST_NUMBER, ((ThresholdRule) THRESHOLD).needed()));
      case VetoRule.NAME -> new VetoRule(form.whole("needed", 1, GREATEST_NUMBER, ((VetoRule) THRESHOLD_WITH_VETO).needed()));
      case ConsensusMinusRule.NAME -> new ConsensusMinusRule(form.whole("k", 0, GREATEST_NUMBER, ((ConsensusMinusRule) CONSENSUS_MINUS_ONE).k()),
          form.texts("affected", MOST_AFFECTED));
      case UnanimityRule.NAME -> new UnanimityRule(form.flag("abstentionDefeats", true));
      default -> named(form.at("name"), name);
    };
    form.nothingElse();
    return rule;
  }

  private static DecisionRule weighted(Form form, WeightedRule usual) {
    return new WeightedRule(form.find("members").isPresent() ? form.share("members") : usual.members(),
        form.find("weight").isPresent() ? form.share("weight") : usual.weight(), form.whole("blocking", 0, GREATEST_NUMBER, usual.blocking()));
  }

  /** As it is kept: the name, where that says everything. */
  static String write(DecisionRule rule) {
    return rule.parameters().isEmpty() ? rule.name() : Json.write(rule);
  }

  /** Reads what {@link #write} wrote. */
  static DecisionRule kept(String kept) {
    return read("rule", kept.startsWith("{") ? Json.read(kept, JsonNode.class) : TextNode.valueOf(kept));
  }

  /** The same, with the affected parties that it names put under their ids. @param ids of delegations by what they are called */
  static DecisionRule settled(DecisionRule rule, UnaryOperator<String> ids) {
    if (!(rule instanceof ConsensusMinusRule minus)) {
      return rule;
    }
    Set<String> settled = new LinkedHashSet<>();
    minus.affected().forEach(named -> settled.add(ids.apply(named)));
    return new ConsensusMinusRule(minus.k(), settled);
  }
}
