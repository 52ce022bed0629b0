package org.parley.voting;

import org.parley.shared.Messages;

/** When a question is carried. Pure: the same tally has the same outcome, in integers, whoever asks and whenever. */
public sealed interface DecisionRule permits FractionRule, ConsensusRule {
  /** The name that clients use: {@code two-thirds}. */
  String name();

  /** The outcome of a count that is final. */
  Outcome decide(Tally tally);

  /** What the rule asks for, with its source, in an offered language. */
  default String words(String language) {
    return Messages.in(language).say("rule." + name());
  }
}
