package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.identity.Member;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** procedure.md section 1: who tables. "Invited organisation: speaks, may table where the rule set lets it". */
class TablingTest {
  private static Member member(Role role, Standing standing) {
    return new Member(new PersonId("p"), "A person", new ConsultationId("c"), role, Optional.ofNullable(standing).map(any -> new DelegationId("d")),
        Optional.ofNullable(standing));
  }

  private static Tabling where(Standing... table) {
    return where(true, false, table);
  }

  private static Tabling where(boolean accredited, boolean suspended, Standing... table) {
    return new Tabling(consultation -> Set.of(table), new Delegations() {
      @Override
      public DelegationView find(ConsultationId consultation, String id) {
        return new DelegationView(new DelegationId(id), id, LocalizedText.in("en", id), Optional.empty(), Standing.PARTICIPANT, accredited, suspended, 1, false);
      }
    });
  }

  /** Whoever would not be of the electorate brings nothing before it, whatever its status. */
  @Test
  void whoIsSuspendedOrWithoutAcceptedCredentialsDoesNotTable() {
    Member participant = member(Role.HEAD, Standing.PARTICIPANT);
    assertThrows(NotSeated.class, () -> where(true, true, Standing.PARTICIPANT).require(participant));
    assertThrows(NotSeated.class, () -> where(false, false, Standing.PARTICIPANT).require(participant));
    Member organisation = member(Role.EXPERT, Standing.ORGANISATION);
    assertThrows(NotSeated.class, () -> where(true, true, Standing.ORGANISATION).require(organisation));
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
