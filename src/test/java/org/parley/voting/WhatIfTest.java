package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.shared.Invalid;

class WhatIfTest {
  private static final List<WhatIf.Member> THREE = List.of(member("x"), member("y"), member("z"));

  private static WhatIf.Member member(String id) {
    return new WhatIf.Member(id, null, null);
  }

  private static WhatIf whatIf(String rule, List<WhatIf.Member> members, Map<String, Choice> votes, List<String> present) {
    return new WhatIf(TextNode.valueOf(rule), members, votes, present, null, null, null, null);
  }

  @Test
  void answersAsABallotWould() {
    WhatIf.Answer answer = whatIf("two-thirds", THREE, Map.of("x", Choice.YES, "y", Choice.YES, "z", Choice.NO), null).answer();
    assertTrue(answer.outcome().adopted());
    assertEquals(new Tally(2, 1, 0, 0, 0, 0, 3), answer.tally());
  }

  @Test
  void whoVotesIsPresent() {
    assertEquals(new Tally(1, 0, 0, 0, 1, 1, 3),
        whatIf("simple-majority", THREE, Map.of("x", Choice.YES), List.of("y")).answer().tally());
  }

  @Test
  void refusesWhatIsNobodys() {
    assertThrows(Invalid.class, () -> whatIf("two-thirds", THREE, Map.of("q", Choice.YES), null).answer());
    assertThrows(Invalid.class, () -> whatIf("two-thirds", THREE, Map.of(), List.of("q")).answer());
    assertThrows(Invalid.class, () -> whatIf("coin-toss", THREE, Map.of(), null).answer());
    assertThrows(Invalid.class, () -> whatIf("two-thirds", List.of(THREE.get(0), THREE.get(0)), Map.of(), null).answer());
  }
}
