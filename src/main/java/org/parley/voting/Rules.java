package org.parley.voting;

import java.util.List;
import java.util.Optional;

/** The decision rules that can be named. */
public final class Rules {
  /** More in favour than against: UNGA 85 and 86. */
  public static final DecisionRule SIMPLE_MAJORITY = new FractionRule("simple-majority", 1, 2, true, FractionRule.Base.VOTING);
  /** At least two in favour for each one against, for important questions: UNGA 83 and 86. */
  public static final DecisionRule TWO_THIRDS = new FractionRule("two-thirds", 2, 3, false, FractionRule.Base.VOTING);
  /** More than half of all members, whether they vote or not: ICJ Statute 10. */
  public static final DecisionRule ABSOLUTE_MAJORITY = new FractionRule("absolute-majority", 1, 2, true, FractionRule.Base.MEMBERS);
  /** Nobody objects: OSCE IV.1, CICA, ASEAN Charter 20. */
  public static final DecisionRule CONSENSUS = new ConsensusRule();

  static final List<DecisionRule> ALL = List.of(SIMPLE_MAJORITY, TWO_THIRDS, ABSOLUTE_MAJORITY, CONSENSUS);

  private Rules() {}

  public static Optional<DecisionRule> named(String name) {
    return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** What a body decides by where nothing else is said. @param ruleSet name of the template of its rules of procedure */
  static DecisionRule usualIn(String ruleSet) {
    return switch (ruleSet) {
      case "consensus", "agreement-without-vote", "rough-consensus" -> CONSENSUS;
      default -> SIMPLE_MAJORITY;
    };
  }
}
