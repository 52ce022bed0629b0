package org.parley.voting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.consultation.Stage;
import org.parley.shared.DelegationId;
import org.parley.shared.Unknown;

/** What holds for all votes that are cast in one transaction: their ballots, locked; the places at them; and where the round stands. */
final class Polling {
  private final Map<String, Ballot> ballots;
  private final Map<Place, Seat> seats;
  private final Set<DelegationId> entitled;
  private final Optional<Stage> stage;

  /**
   * @param ballots by id @param seats those that there are; each is the only one of its place, so that who comes later finds what was cast before
   * @param entitled delegations that have the vote now
   */
  Polling(Map<String, Ballot> ballots, Map<Place, Seat> seats, Set<DelegationId> entitled, Optional<Stage> stage) {
    this.ballots = ballots;
    this.seats = seats;
    this.entitled = entitled;
    this.stage = stage;
  }

  /** Where a vote is wanted. */
  record Place(String ballot, DelegationId delegation) {
    static Set<DelegationId> delegations(List<Place> places) {
      return Set.copyOf(places.stream().map(Place::delegation).distinct().toList());
    }
  }

  /** @throws Unknown if there is none */
  Ballot ballot(Place place) {
    return Optional.ofNullable(ballots.get(place.ballot())).orElseThrow(() -> new Unknown("ballot"));
  }

  /** Empty where the delegation is not of the electorate. */
  Optional<Seat> seat(Place place) {
    return Optional.ofNullable(seats.get(place));
  }

  /** Whether it still has the vote: full status, credentials, not suspended. */
  boolean isEntitled(Place place) {
    return entitled.contains(place.delegation());
  }

  /** Empty where there is no round yet. */
  Optional<Stage> stage() {
    return stage;
  }
}
