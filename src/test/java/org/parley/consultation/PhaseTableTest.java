package org.parley.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.parley.identity.Action;

/** Procedure, section 11: the phases of a round, and what may be done in which, row by row. */
class PhaseTableTest {
  /** The rows below; {@link #everyOtherActionIsBoundToNoPhase} names the rest. */
  private static final int BOUND = 21;

  @Test
  void thePhasesFollowOneAnotherAsTheProcedureHasThem() {
    assertEquals(List.of("preparation", "positions", "deliberation", "drafting", "decision", "closed", "published"),
        Stream.of(Phase.values()).map(Phase::code).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      check-in          | preparation positions deliberation drafting decision
      mark-present      | preparation positions deliberation drafting decision
      state-position    | positions deliberation drafting
      open-thread       | preparation positions deliberation drafting decision
      post-message      | preparation positions deliberation drafting decision
      correct-message   | preparation positions deliberation drafting decision
      table-provision   | deliberation drafting
      revise-provision  | deliberation drafting decision
      table-amendment   | deliberation drafting decision
      sponsor           | deliberation drafting decision
      move-division     | deliberation drafting decision
      order-voting      | deliberation drafting decision
      rule-on-order     | deliberation drafting decision
      prepare-ballot    | preparation positions deliberation drafting decision
      open-ballot       | deliberation drafting decision
      call-delegation   | deliberation drafting decision
      dispose-objection | deliberation drafting decision
      cast-vote         | deliberation drafting decision
      make-statement    | preparation positions deliberation drafting decision closed
      limit-explanations | preparation positions deliberation drafting decision closed
      publish-record    | closed published
      """)
  void isBoundToThesePhases(String action, String phases) {
    assertEquals(Stream.of(phases.split(" ")).collect(Collectors.toSet()), allowing(Action.valueOf(action.toUpperCase(Locale.ROOT).replace('-', '_'))));
  }

  /** What the phase of a round has no say in; an action that is new belongs here or above. */
  @ParameterizedTest
  @EnumSource(mode = Mode.INCLUDE, names = {"CREATE_CONSULTATION", "END_SIGN_INS_OF_OTHERS", "READ_PLATFORM_JOURNAL", "SEE_CONSULTATION",
    "SEE_PROCEEDINGS", "SEE_STAFF_PAPERS", "CHANGE_RULE_SET", "ADD_PRINCIPLE", "ADMIT_DELEGATION", "APPOINT_STAFF", "INVITE_MEMBER",
    "INVITE_TO_OWN_DELEGATION", "SET_PASSWORD_FOR_MEMBER", "OPEN_ROUND", "OPEN_PHASE", "HIDE_MESSAGE", "CLOSE_BALLOT", "VOID_BALLOT",
    "ANNOUNCE_DECISION", "IMPORT_ROLL_CALLS", "SEE_RECORD"})
  void everyOtherActionIsBoundToNoPhase(Action action) {
    assertEquals(Stream.of(Phase.values()).map(Phase::code).collect(Collectors.toSet()), allowing(action));
  }

  @Test
  void soManyActionsAreBoundToAPhaseAndNoMore() {
    assertEquals(BOUND, EnumSet.allOf(Action.class).stream().filter(action -> allowing(action).size() < Phase.values().length).count());
  }

  private static Set<String> allowing(Action action) {
    return Stream.of(Phase.values()).filter(phase -> PhaseTable.allows(phase, action)).map(Phase::code).collect(Collectors.toSet());
  }
}
