package org.parley.consultation;

import static org.parley.consultation.Phase.CLOSED;
import static org.parley.consultation.Phase.DECISION;
import static org.parley.consultation.Phase.DELIBERATION;
import static org.parley.consultation.Phase.DRAFTING;
import static org.parley.consultation.Phase.POSITIONS;
import static org.parley.consultation.Phase.PREPARATION;
import static org.parley.consultation.Phase.PUBLISHED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.parley.identity.Action;

/**
 * What each phase of a round allows, in this one place. An action that has no row is not bound to a phase. While no round has
 * been opened yet a consultation is an informal forum: nothing is bound to a phase then.
 */
public final class PhaseTable {
  private static final Set<Phase> WHILE_TALKING = EnumSet.of(PREPARATION, POSITIONS, DELIBERATION, DRAFTING, DECISION);
  private static final Set<Phase> UNTIL_PUBLISHED = EnumSet.complementOf(EnumSet.of(PUBLISHED));
  private static final Map<Action, Set<Phase>> ROWS = Map.ofEntries(
      Map.entry(Action.CHECK_IN, WHILE_TALKING),
      Map.entry(Action.MARK_PRESENT, WHILE_TALKING),
      Map.entry(Action.STATE_POSITION, EnumSet.of(POSITIONS, DELIBERATION, DRAFTING)),
      Map.entry(Action.OPEN_THREAD, WHILE_TALKING),
      Map.entry(Action.POST_MESSAGE, WHILE_TALKING),
      Map.entry(Action.CORRECT_MESSAGE, WHILE_TALKING),
      Map.entry(Action.TABLE_PROVISION, EnumSet.of(DELIBERATION, DRAFTING)),
      Map.entry(Action.REVISE_PROVISION, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.TABLE_AMENDMENT, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.SPONSOR, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.MOVE_DIVISION, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.ORDER_VOTING, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.RULE_ON_ORDER, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.PREPARE_BALLOT, WHILE_TALKING),
      Map.entry(Action.OPEN_BALLOT, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.CALL_DELEGATION, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.DISPOSE_OBJECTION, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.CAST_VOTE, EnumSet.of(DELIBERATION, DRAFTING, DECISION)),
      Map.entry(Action.MAKE_STATEMENT, UNTIL_PUBLISHED),
      Map.entry(Action.LIMIT_EXPLANATIONS, UNTIL_PUBLISHED),
      Map.entry(Action.PUBLISH_RECORD, EnumSet.of(CLOSED, PUBLISHED)));

  private PhaseTable() {}

  public static boolean allows(Phase phase, Action action) {
    return ROWS.getOrDefault(action, EnumSet.allOf(Phase.class)).contains(phase);
  }
}
