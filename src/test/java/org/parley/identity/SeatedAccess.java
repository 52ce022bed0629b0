package org.parley.identity;

import java.util.Optional;
import java.util.function.Function;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/** What may be done where everybody's seat is known beforehand; without a database. */
public final class SeatedAccess {
  private SeatedAccess() {}

  /** @param seats empty for whoever takes no part */
  public static Access to(ConsultationId consultation, Function<PersonId, Optional<Seat>> seats) {
    return new Access(new MembershipRepository() {
      @Override
      Optional<Member> active(ConsultationId asked, PersonId person, String name) {
        return seats.apply(person).filter(seat -> asked.equals(consultation)).map(seat -> seat.of(person, name, consultation));
      }
    });
  }

  /** @param delegation and its standing, empty for staff */
  public record Seat(Role role, Optional<DelegationId> delegation, Optional<Standing> standing) {
    private Member of(PersonId person, String name, ConsultationId consultation) {
      return new Member(person, name, consultation, Membership.effective(role, standing), delegation, standing);
    }
  }
}
