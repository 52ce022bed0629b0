package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.shared.Invalid;
import org.parley.shared.Rejection;
import org.parley.voting.RuleSets;

/** The quorum to open the debate (procedure, section 3; General Assembly, rule 67), asked by the module that opens it of the one that keeps the rules. */
@ExtendWith(ArquillianExtension.class)
class DebateQuorumIT {
  private static final List<String> DELEGATIONS = List.of("ONE", "TWO", "THREE", "FOUR");

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class);
  }

  @Inject
  private Seats seats;
  @Inject
  private Rounds rounds;
  @Inject
  private RuleSets ruleSets;
  private Seats.Room room;

  @BeforeEach
  void gather() {
    room = seats.room("dq", Phase.POSITIONS);
    DELEGATIONS.forEach(code -> seats.delegation(room.consultation(), code));
    ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf("un-plenary"), OptionalLong.empty());
  }

  private Phase open(Phase phase, Optional<List<String>> present) {
    return rounds.openPhase(room.chair(), room.consultation().id(), "R1", phase, Optional.empty(), present).phase();
  }

  @Test
  void withFewerThanAThirdOfTheMembersNoDebateIsOpenedAndWhatIsLackingIsSaid() {
    Rejection refused = assertThrows(Rejection.class, () -> open(Phase.DELIBERATION, Optional.of(List.of("ONE"))));
    assertEquals("no-quorum-for-debate", refused.code());
    assertEquals(Map.of("present", 1L, "members", 4L, "quorum", 2L), refused.params());
    assertEquals("no-quorum-for-debate", assertThrows(Rejection.class, () -> open(Phase.DELIBERATION, Optional.of(List.of()))).code());
    assertEquals(Phase.POSITIONS, rounds.current(room.consultation().id()).orElseThrow().phase());
  }

  @Test
  void withAThirdItIsOpened() {
    assertEquals(Phase.DELIBERATION, open(Phase.DELIBERATION, Optional.of(List.of("ONE", "THREE"))));
  }

  @Test
  void whereNobodySaysWhoIsPresentAllAreTakenToBe() {
    assertEquals(Phase.DELIBERATION, open(Phase.DELIBERATION, Optional.empty()));
  }

  @Test
  void onceTheDebateIsOpenItsLaterPhasesNeedNoQuorum() {
    open(Phase.DELIBERATION, Optional.of(List.of("ONE", "TWO")));
    assertEquals(Phase.DRAFTING, open(Phase.DRAFTING, Optional.of(List.of())));
  }

  @Test
  void whatOpensNoDebateNeedsNoneAndWhoeverIsNotOfTheElectorateIsNotPresent() {
    assertThrows(Invalid.class, () -> open(Phase.DRAFTING, Optional.of(List.of("ONE", "NOBODY"))));
    assertEquals(Phase.CLOSED, open(Phase.CLOSED, Optional.of(List.of())));
  }
}
