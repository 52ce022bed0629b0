package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of who may do what, told a second time: by role, as the rules of procedure read. A change there has to be made here too. */
class ActionTest {
  private static final String READS = " see-consultation see-record";
  private static final String SITS_IN = READS + " see-proceedings";
  private static final String SPEAKS = " open-thread post-message correct-message";
  private static final String DRAFTS = " state-position table-provision revise-provision table-amendment sponsor move-division make-statement";

  private static final Map<Role, String> MAY = new EnumMap<>(Map.of(
      Role.ADMINISTRATOR, "create-consultation end-sign-ins-of-others read-platform-journal see-staff-papers add-principle admit-delegation"
          + " appoint-staff invite-member set-password-for-member open-round import-roll-calls" + SITS_IN,
      Role.SECRETARY, "see-staff-papers change-rule-set add-principle admit-delegation appoint-staff invite-member open-round import-roll-calls mark-present" + SITS_IN
          + SPEAKS,
      Role.CHAIR, "see-staff-papers change-rule-set add-principle open-round open-phase mark-present hide-message table-provision revise-provision order-voting rule-on-order"
          + " prepare-ballot open-ballot call-delegation close-ballot void-ballot announce-decision dispose-objection limit-explanations publish-record" + SITS_IN + SPEAKS,
      Role.MODERATOR, "see-staff-papers hide-message" + SITS_IN + SPEAKS,
      Role.HEAD, "invite-to-own-delegation check-in cast-vote" + SITS_IN + SPEAKS + DRAFTS,
      Role.ALTERNATE, "check-in cast-vote" + SITS_IN + SPEAKS + DRAFTS,
      Role.EXPERT, SITS_IN + SPEAKS + DRAFTS,
      Role.ADVISER, SITS_IN + SPEAKS,
      Role.OBSERVER, SITS_IN,
      Role.PUBLIC, READS));

  @Test
  void eachRoleMayDoExactlyThis() {
    for (Role role : Role.values()) {
      assertEquals(Stream.of(MAY.get(role).strip().split(" +")).sorted().collect(Collectors.joining("\n")),
          Stream.of(Action.values()).filter(action -> action.permits(role)).map(Action::code).sorted().collect(Collectors.joining("\n")),
          () -> "what " + role.code() + " may do");
    }
  }
}
