package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.Json;

/** A ballot's {@link Terms} as they are kept on its row. */
@Embeddable
class TermsRow {
  @Column(name = "rule_set_version")
  private Long ruleSet;
  private String important;
  private String quorum;
  @Column(name = "tie_policy")
  private String tie;
  @Column(name = "second_of")
  private String secondOf;
  private Instant latest;

  protected TermsRow() {}

  TermsRow(Terms terms) {
    ruleSet = terms.ruleSet().orElse(null);
    important = terms.important().orElse(null);
    quorum = terms.quorum().map(Json::write).orElse(null);
    tie = terms.tie().code();
    secondOf = terms.secondOf().orElse(null);
    latest = terms.latest().orElse(null);
  }

  Terms terms() {
    return new Terms(Optional.ofNullable(ruleSet), Optional.ofNullable(important),
        Optional.ofNullable(quorum).map(json -> Json.read(json, Share.class)), TiePolicy.of(tie), Optional.ofNullable(secondOf),
        Optional.ofNullable(latest));
  }
}
