package org.parley.voting;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a consultation's rule set.
 *
 * @param version from 1
 * @param adoptedAt when it began to hold; absent where the consultation has had nothing but its template
 */
public record RuleSetView(long version, RuleSet ruleSet, Optional<Instant> adoptedAt) {
  /** The terms of a ballot that opens now. @param important code of the kind of important question that it is, if it is one */
  Terms terms(Optional<String> important) {
    return new Terms(Optional.of(version), important, ruleSet.quorum().decide(), ruleSet.tie(), Optional.empty(), Optional.empty());
  }
}
