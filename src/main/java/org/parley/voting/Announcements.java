package org.parley.voting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** What was adopted under silence is announced by the chair at the next meeting, and has its number from then on: OSCE MC.DOC/1/06, Annex 1(A). */
@Stateless
public class Announcements {
  private BallotRepository ballots;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public Announcements() {}

  @Inject
  Announcements(BallotRepository ballots, Access access, Proceedings proceedings, Clock clock) {
    this.ballots = ballots;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** Announced once more, or numbered at once, it stays as it was. @return the ballot without its board @throws NothingToAnnounce @throws Unknown */
  public BallotView announce(Caller caller, String id) {
    caller.requirePerson();
    ConsultationId consultation = ballots.consultationOf(id).orElseThrow(() -> new Unknown("ballot"));
    access.requireWithin(caller, consultation, Action.ANNOUNCE_DECISION, "ballot");
    Ballot ballot = ballots.lock(id).orElseThrow(() -> new Unknown("ballot"));
    ballot.announce(clock.instant(), caller.person()).ifPresent(proceedings::record);
    return ballot.view();
  }
}
