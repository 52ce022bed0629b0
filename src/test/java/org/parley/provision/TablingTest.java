package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.identity.Member;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/** procedure.md section 1: who tables. "Invited organisation: speaks, may table where the rule set lets it". */
class TablingTest {
  private static Member member(Role role, Standing standing) {
    return new Member(new PersonId("p"), "A person", new ConsultationId("c"), role, Optional.ofNullable(standing).map(any -> new DelegationId("d")),
        Optional.ofNullable(standing));
  }

  private static Tabling where(Standing... table) {
    return new Tabling(consultation -> Set.of(table));
  }

  @Test
  void anInvitedOrganisationTablesWhereTheRuleSetLetsItAndNowhereElse() {
    Member organisation = member(Role.EXPERT, Standing.ORGANISATION);
    assertDoesNotThrow(() -> where(Standing.PARTICIPANT, Standing.ORGANISATION).require(organisation));
    assertThrows(NotForOrganisations.class, () -> where(Standing.PARTICIPANT).require(organisation));
  }

  @Test
  void whereTheRuleSetNamesNobodyParticipantsDoNotTable() {
    Member participant = member(Role.HEAD, Standing.PARTICIPANT);
    assertDoesNotThrow(() -> where(Standing.PARTICIPANT).require(participant));
    assertThrows(NotForOrganisations.class, () -> where().require(participant));
  }

  @Test
  void theChairIsOfNoDelegationAndTables() {
    assertDoesNotThrow(() -> where().require(member(Role.CHAIR, null)));
  }
}
